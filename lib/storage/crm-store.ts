import { z } from '@/lib/domain/z';

/** Where it stands in `storage.local`. */
export const CRM_STORE_KEY = 'crms';

const Site = z.object({ crm: z.string(), origin: z.string() });

/** What a person decided about CRMs on this device. */
const CrmStore = z.object({
  /** Turned off although their hosts are granted. */
  disabled: z.array(z.string()),
  /** Hosts that were added one by one, each for one CRM. */
  sites: z.array(Site),
  /** Imported and taught, as JSON: whoever uses one checks it first. */
  recipes: z.array(z.unknown()),
  /** Which app, board or kind of object holds the accounts, by CRM and by the name of the choice. */
  chosen: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
});
export type CrmStore = z.infer<typeof CrmStore>;
export type CrmSite = z.infer<typeof Site>;

const EMPTY: CrmStore = { disabled: [], sites: [], recipes: [], chosen: {} };

/** Each part on its own: one that is illegible is empty and takes no other with it. */
export async function readCrmStore(): Promise<CrmStore> {
  const stored = (await chrome.storage.local.get(CRM_STORE_KEY))[CRM_STORE_KEY];
  const given: Record<string, unknown> = typeof stored === 'object' && stored !== null ? { ...stored } : {};
  let store = EMPTY;
  for (const [part, value] of Object.entries(given)) {
    const tried = z.safeParse(CrmStore, { ...store, [part]: value });
    if (tried.success) store = tried.data;
  }
  return store;
}

/** For the worker alone. Two changes at once are made one after the other. */
export function changeCrmStore(change: (store: CrmStore) => CrmStore): Promise<CrmStore> {
  return navigator.locks.request('tsugite-crms', async () => {
    const store = change(await readCrmStore());
    await chrome.storage.local.set({ [CRM_STORE_KEY]: store });
    return store;
  });
}
