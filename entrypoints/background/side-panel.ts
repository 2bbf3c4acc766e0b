import type { Settings } from '@/lib/domain/settings';
import { readSettings } from '@/lib/storage/settings';

/** Not every Chromium has it. */
const api = (): typeof chrome.sidePanel | undefined => chrome.sidePanel;

/**
 * Offers the panel in the browser's side panel, or takes it back from there. While it is offered the toolbar button opens it: the browser does
 * that itself, since by the time a worker has read the settings the click no longer counts as one.
 */
export async function showSidePanelWhere(dock: Settings['dock']): Promise<void> {
  const enabled = dock === 'side';
  await Promise.all([
    api()?.setOptions({ path: 'side.html', enabled }),
    api()?.setPanelBehavior({ openPanelOnActionClick: enabled }),
  ]).catch(() => undefined);
}

/** The browser forgets what it was told when it ends. */
export async function preparePanelPlace(): Promise<void> {
  await showSidePanelWhere((await readSettings()).dock);
}

/** Opens the side panel where it is offered; false: the panel stands in the page. To be called at once, while the key that was pressed counts. */
export async function openSidePanel(tab: Pick<chrome.tabs.Tab, 'windowId'> | undefined): Promise<boolean> {
  const opening = tab && api()?.open({ windowId: tab.windowId });
  return (
    opening?.then(
      () => true,
      () => false,
    ) ?? false
  );
}
