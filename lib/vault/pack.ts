import { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { EpochMs } from '@/lib/domain/calendar';
import { JournalEntry } from '@/lib/domain/journal';
import { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';

/** Everything a visit needs: the accounts as they were, what was done about them, and the playbook that decides. */
export const Pack = z.object({
  madeAtMs: EpochMs,
  playbook: Playbook,
  accounts: z.array(z.object({ snapshot: AccountSnapshot, journal: z.array(JournalEntry) })),
});
export type Pack = z.infer<typeof Pack>;

/** More than anybody visits in a day. */
export const MOST_ACCOUNTS = 60;
/** The longest that one may last. */
export const LONGEST_MS = 7 * 24 * 60 * 60_000;
export const SHORTEST_PIN = 6;

/** A pack out of its text; null where this build cannot read it. */
export function readPack(text: string): Pack | null {
  try {
    const parsed = z.safeParse(Pack, JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
