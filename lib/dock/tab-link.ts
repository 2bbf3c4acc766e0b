import { type DockWake, type PageSeen, TAB_LINE } from './protocol';
import { readScoutWord } from './read-scout-word';

export interface TabCallbacks {
  /** What the tab shows; also the first word of each line. */
  page(page: PageSeen): void;
  /** The line is gone. `heard`: there was a scout, whose page is being left; else nobody answers in that tab. */
  lost(heard: boolean): void;
}

const isWake = (message: unknown) => (message as Partial<DockWake> | null)?.tsugite === 'wake';

/**
 * Holds a line to the scout of one tab, from document to document. A line leads into our own script in that tab's own page, the browser sees to
 * that; no web page has a part in it. Returns how to let go.
 */
export function connectTab(tabId: number, callbacks: TabCallbacks): () => void {
  let line: chrome.runtime.Port | undefined;

  function open() {
    const made = chrome.tabs.connect(tabId, { name: TAB_LINE, frameId: 0 });
    let heard = false;
    line = made;
    made.onMessage.addListener((data: unknown) => {
      const word = readScoutWord(data);
      if (line !== made || word?.t !== 'page') return;
      heard = true;
      callbacks.page(word.page);
    });
    made.onDisconnect.addListener(() => {
      // Asked, so that the browser does not write it to the console.
      void chrome.runtime.lastError;
      if (line !== made) return;
      line = undefined;
      callbacks.lost(heard);
    });
  }

  /** A scout has just started there: whatever line there was led to another document. */
  const onMessage = (message: unknown, sender: chrome.runtime.MessageSender) => {
    if (!isWake(message) || sender.id !== chrome.runtime.id || sender.tab?.id !== tabId || sender.frameId !== 0) return;
    line?.disconnect();
    open();
  };
  const onUpdated = (id: number, { status }: { status?: string | undefined }) => {
    if (id === tabId && status === 'complete' && !line) open();
  };
  chrome.runtime.onMessage.addListener(onMessage);
  chrome.tabs.onUpdated.addListener(onUpdated);
  open();
  return () => {
    chrome.runtime.onMessage.removeListener(onMessage);
    chrome.tabs.onUpdated.removeListener(onUpdated);
    line?.disconnect();
    line = undefined;
  };
}
