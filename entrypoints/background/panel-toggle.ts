import type { DockToggle } from '@/lib/dock/protocol';

const TOGGLE: DockToggle = { tsugite: 'dock.toggle' };

/** True when the tab's page has a scout to hear it. A scout that hears and says nothing is an answer too. */
async function heard(tabId: number): Promise<boolean> {
  try {
    await chrome.tabs.sendMessage(tabId, TOGGLE, { frameId: 0 });
    return true;
  } catch (error) {
    return !/receiving end does not exist/i.test(String(error));
  }
}

/** The toolbar button or the shortcut was pressed: opens, focuses or leaves the panel; elsewhere it shows the settings. */
export async function togglePanel(tab: Pick<chrome.tabs.Tab, 'id'> | undefined): Promise<void> {
  if (tab?.id !== undefined && (await heard(tab.id))) return;
  await chrome.runtime.openOptionsPage();
}
