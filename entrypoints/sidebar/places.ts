import { call } from '@/lib/messaging/client';
import { showSiteWindow } from '../background/panel-toggle';

/** Whether this browser has a side panel that we can stand in. */
export const hasSidePanel = (): boolean => chrome.sidePanel !== undefined;

export const openPortfolio = () => void chrome.tabs.create({ url: chrome.runtime.getURL('/portfolio.html') });

export const dockInPage = () => call('settings.update', { dock: 'page' });

/**
 * Moves the panel into the browser's side panel, and opens that: to be called on a person's click. It is opened first, for the choice takes the
 * dock off the page, and with it the document that runs this.
 */
export async function dockInSide(): Promise<void> {
  const { id: windowId } = await chrome.windows.getCurrent();
  await chrome.sidePanel.setOptions({ path: 'side.html', enabled: true });
  // Where it does not open by itself, the toolbar button opens it.
  if (windowId !== undefined) await chrome.sidePanel.open({ windowId }).catch(() => undefined);
  await call('settings.update', { dock: 'side' });
}

/** Asks whether to stand on the page of that tab. */
export const turnOnHere = (tabId: number): Promise<void> => showSiteWindow(tabId);
