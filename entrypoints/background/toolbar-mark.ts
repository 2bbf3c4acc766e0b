const ICONS = { 16: '/icon/16.png', 32: '/icon/32.png', 48: '/icon/48.png' };

/**
 * A CRM's page has opened in that tab: the button has colour, and its title says that the panel is closed. Where the panel has spoken already
 * its word stays. The browser itself takes all of it back when the tab goes to another document.
 */
export async function markTab(tabId: number): Promise<void> {
  const title = await chrome.action.getTitle({ tabId }).catch(() => '');
  if (title !== chrome.i18n.getMessage('toolbar_nowhere')) return;
  await Promise.all([
    chrome.action.setIcon({ tabId, path: ICONS }),
    chrome.action.setTitle({ tabId, title: chrome.i18n.getMessage('toolbar_off') }),
    // The tab may have gone meanwhile.
  ]).catch(() => undefined);
}
