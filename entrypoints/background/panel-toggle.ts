import type { DockToggle } from '@/lib/dock/protocol';
import { keepSiteTab } from '@/lib/storage/site-session';
import { isGranted } from './recipes';

const TOGGLE: DockToggle = { tsugite: 'dock.toggle' };
const SIZE = { width: 480, height: 680 };

/** True when the tab's page has a scout to hear it. A scout that hears and says nothing is an answer too. */
async function heard(tabId: number): Promise<boolean> {
  try {
    await chrome.tabs.sendMessage(tabId, TOGGLE, { frameId: 0 });
    return true;
  } catch (error) {
    return !/receiving end does not exist/i.test(String(error));
  }
}

/** The window that asks whether to stand beside this site; one that is open already is now about this tab. */
export async function showSiteWindow(tabId: number): Promise<void> {
  await keepSiteTab(tabId);
  const url = chrome.runtime.getURL('site.html');
  const [open] = await chrome.runtime.getContexts({ contextTypes: ['TAB'], documentUrls: [url] });
  if (open) await chrome.windows.update(open.windowId, { focused: true });
  else await chrome.windows.create({ url, type: 'popup', ...SIZE });
}

/** A page on which the browser no longer lets us stand. Its scout lives on until the page is loaded anew, and shows nothing. */
async function isTakenBack(url: string): Promise<boolean> {
  return URL.canParse(url) && !(await isGranted(new URL(url).hostname, new URL(url).origin));
}

/**
 * The toolbar button or the shortcut was pressed: opens, focuses or leaves the panel. On a site without a scout, or without our permission, it
 * asks whether to use the panel there (the click lets us see that one address); elsewhere it shows the settings.
 */
export async function togglePanel(tab: Pick<chrome.tabs.Tab, 'id' | 'url'> | undefined): Promise<void> {
  const takenBack = tab?.url !== undefined && (await isTakenBack(tab.url));
  if (tab?.id !== undefined && !takenBack && (await heard(tab.id))) return;
  if (tab?.id !== undefined && /^https?:/.test(tab.url ?? '')) await showSiteWindow(tab.id);
  else await chrome.runtime.openOptionsPage();
}
