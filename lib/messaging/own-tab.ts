/** The panel of one tab within the browser's side panel; it is no page that the web can frame, so its address can be believed. */
export const BESIDE_PATH = '/beside.html';

export const besideAddress = (tabId: number): string => `${BESIDE_PATH}?tab=${tabId}`;

/** The tab that a page of that address is about; undefined: it is not the panel of one tab in the side panel. */
export function tabNamedBy({ pathname, searchParams }: URL): number | undefined {
  const tab = pathname === BESIDE_PATH ? searchParams.get('tab') : null;
  return tab !== null && /^\d{1,15}$/.test(tab) ? Number(tab) : undefined;
}

/** The tab whose page this panel is about: the one that it stands in, or the one that its address names. */
export async function ownTabId(): Promise<number | undefined> {
  const named = tabNamedBy(new URL(location.href));
  return named ?? (await chrome.tabs.getCurrent().catch(() => undefined))?.id;
}
