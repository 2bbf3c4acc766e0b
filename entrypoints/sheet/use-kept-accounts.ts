import { useQueries } from '@tanstack/react-query';
import { historyOf } from '@/lib/account/history-of';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AccountHistory } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { journalQuery, snapshotQuery } from '@/lib/queries/cache-queries';
import { daysAt } from '@/lib/signals/signal-input';
import type { Reader } from '@/lib/storage/reader';
import type { SheetAccount } from '@/lib/storage/sheet-session';

/** What the device holds of an account, and of the quoted customers as the same user read them. */
export interface KeptForSheet {
  account: SheetAccount;
  snapshot: AccountSnapshot;
  history: AccountHistory;
  quoted: readonly AccountSnapshot[];
}

function quotedKeys({ ref, identity }: AccountSnapshot, playbook: Playbook): string[] {
  const ids = new Set(playbook.testimonials.flatMap(({ accountId }) => accountId ?? []));
  return identity ? [...ids].map((accountId) => cacheKeyOf({ ...ref, accountId }, identity)) : [];
}

/** From the disk alone, so that it works without a network. Undefined: the disk has not answered. */
export function useKeptAccounts(
  reader: Reader,
  accounts: readonly SheetAccount[],
  playbook: Playbook,
  nowMs: number,
): KeptForSheet[] | undefined {
  const snapshots = useQueries({ queries: accounts.map(({ key }) => snapshotQuery(reader, key)) });
  const journals = useQueries({ queries: accounts.map(({ key }) => journalQuery(reader, key)) });
  const keys = [...new Set(snapshots.flatMap(({ data }) => (data ? quotedKeys(data, playbook) : [])))];
  const quoted = useQueries({ queries: keys.map((key) => snapshotQuery(reader, key)) });
  if ([...snapshots, ...journals, ...quoted].some(({ isPending }) => isPending)) return undefined;
  const seen = quoted.flatMap(({ data }) => data ?? []);
  const days = daysAt(nowMs, playbook.policy.timeZone);
  return accounts.flatMap((account, index) => {
    const snapshot = snapshots[index]?.data;
    return snapshot ? [{ account, snapshot, history: historyOf(journals[index]?.data ?? [], days), quoted: seen }] : [];
  });
}
