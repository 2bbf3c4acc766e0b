import { z } from '@/lib/domain/z';
import { recordId18 } from '@/lib/sources/salesforce/record-id';
import { alone } from './source-store';

const PREFIX = 'sourceKeys:';
const Keys = z.record(z.string(), z.string());

/** Sheets and reports of Salesforce have ids without their check characters, addresses have them with. */
const idOf = (accountId: string): string => recordId18(accountId) ?? accountId;

async function keysOf(id: string): Promise<Record<string, string>> {
  const keys = z.safeParse(Keys, (await chrome.storage.local.get(PREFIX + id))[PREFIX + id]);
  return keys.success ? keys.data : {};
}

/** By which key a person said that an account is known in a source. */
export async function keyInSource(id: string, accountId: string): Promise<string | undefined> {
  const keys = await keysOf(id);
  return [idOf(accountId), accountId].filter((known) => Object.hasOwn(keys, known)).map((known) => keys[known])[0];
}

/** All that was said, account by account. */
export async function keyRows(id: string): Promise<{ accountId: string; key: string }[]> {
  return Object.entries(await keysOf(id)).map(([accountId, key]) => ({ accountId, key }));
}

/** Keeps a person's word; without a key it is taken back. */
export function writeKey(id: string, accountId: string, key: string | undefined): Promise<void> {
  return alone(async () => {
    const others = Object.entries(await keysOf(id)).filter(([known]) => idOf(known) !== idOf(accountId));
    const rows = key === undefined ? others : [...others, [idOf(accountId), key] as const];
    await chrome.storage.local.set({ [PREFIX + id]: Object.fromEntries(rows) });
  });
}

/** Keeps a person's word on all accounts, in place of what was said before. */
export function writeKeys(id: string, rows: readonly { accountId: string; key: string }[]): Promise<void> {
  const keys = Object.fromEntries(rows.map(({ accountId, key }) => [idOf(accountId), key]));
  return alone(() => chrome.storage.local.set({ [PREFIX + id]: keys }));
}

export const dropKeys = (id: string): Promise<void> => chrome.storage.local.remove(PREFIX + id);
