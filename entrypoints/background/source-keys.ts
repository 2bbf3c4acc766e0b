import { z } from '@/lib/domain/z';
import { alone } from './source-store';

const PREFIX = 'sourceKeys:';
const Keys = z.record(z.string(), z.string());

async function keysOf(id: string): Promise<Record<string, string>> {
  const keys = z.safeParse(Keys, (await chrome.storage.local.get(PREFIX + id))[PREFIX + id]);
  return keys.success ? keys.data : {};
}

/** By which key a person said that an account is known in a source. */
export async function keyInSource(id: string, accountId: string): Promise<string | undefined> {
  const keys = await keysOf(id);
  return Object.hasOwn(keys, accountId) ? keys[accountId] : undefined;
}

/** Keeps a person's word; without a key it is taken back. */
export function writeKey(id: string, accountId: string, key: string | undefined): Promise<void> {
  return alone(async () => {
    const others = Object.entries(await keysOf(id)).filter(([known]) => known !== accountId);
    const rows = key === undefined ? others : [...others, [accountId, key] as const];
    await chrome.storage.local.set({ [PREFIX + id]: Object.fromEntries(rows) });
  });
}

export const dropKeys = (id: string): Promise<void> => chrome.storage.local.remove(PREFIX + id);
