import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Reader } from '@/lib/storage/reader';
import type { Pack } from '@/lib/vault/pack';

const keyOf = ({ ref, identity }: AccountSnapshot) => identity && cacheKeyOf(ref, identity);

/** A pack where the cache is read: what is in the pack, and what was done about it since. */
export function packReader({ accounts, playbook }: Pack, reader: Reader): Reader {
  const packed = new Map(accounts.map((account) => [keyOf(account.snapshot), account]));
  return {
    ...reader,
    snapshot: async (key) => packed.get(key)?.snapshot ?? null,
    playbook: async () => playbook,
    async journal(key) {
      const since = await reader.journal(key);
      const entries = new Map<string, JournalEntry>();
      for (const entry of [...(packed.get(key)?.journal ?? []), ...since]) entries.set(entry.id, entry);
      return [...entries.values()];
    },
  };
}
