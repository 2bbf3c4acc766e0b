import type { TabFrames } from './tab-frames';

/** Shows the panel of the window's active tab, and of no other, as long as the side panel is open. */
export function followActiveTab(frames: TabFrames): void {
  let asked = 0;

  async function look() {
    asked += 1;
    const mine = asked;
    const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
    if (mine === asked && tab?.id !== undefined) frames.show(tab.id);
  }

  // Of another window's tabs the answer is the same as before.
  chrome.tabs.onActivated.addListener(() => void look());
  chrome.tabs.onAttached.addListener(() => void look());
  chrome.tabs.onDetached.addListener((tabId) => {
    frames.forget(tabId);
    void look();
  });
  chrome.tabs.onRemoved.addListener((tabId) => frames.forget(tabId));
  chrome.tabs.onReplaced.addListener((_, tabId) => {
    frames.forget(tabId);
    void look();
  });
  void look();
}
