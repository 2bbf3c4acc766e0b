import { z } from '@/lib/domain/z';

/** The tab that the site window is about; kept in memory, so that no address names it. */
const TAB_KEY = 'siteTab';
/** What a person asked the browser's permission for, until it is answered: the question may close the window that asked. */
const ASKED_KEY = 'siteAsked';

const Asked = z.object({ crm: z.string(), origin: z.optional(z.string()) });
export type SiteAsked = z.infer<typeof Asked>;

const tabIdIn = (value: unknown) => (typeof value === 'number' ? value : undefined);

export async function readSiteTab(): Promise<number | undefined> {
  return tabIdIn((await chrome.storage.session.get(TAB_KEY))[TAB_KEY]);
}

export const keepSiteTab = (tabId: number): Promise<void> => chrome.storage.session.set({ [TAB_KEY]: tabId });

/** Called when the window is to be about another tab; returns how to stop. */
export function subscribeSiteTab(listener: (tabId: number) => void): () => void {
  const changed = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
    const tabId = area === 'session' ? tabIdIn(changes[TAB_KEY]?.newValue) : undefined;
    if (tabId !== undefined) listener(tabId);
  };
  chrome.storage.onChanged.addListener(changed);
  return () => chrome.storage.onChanged.removeListener(changed);
}

export const keepAsked = (asked: SiteAsked): Promise<void> => chrome.storage.session.set({ [ASKED_KEY]: asked });

/** What was asked for last, once: whoever takes it finishes it. */
export async function takeAsked(): Promise<SiteAsked | undefined> {
  const stored = z.safeParse(Asked, (await chrome.storage.session.get(ASKED_KEY))[ASKED_KEY]);
  await chrome.storage.session.remove(ASKED_KEY);
  return stored.success ? stored.data : undefined;
}
