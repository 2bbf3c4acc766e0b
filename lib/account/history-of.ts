import type { AccountHistory } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';

/**
 * What the journal of one account says was done about it. Outcomes stand in the order of their time; of overrides the latest counts, until
 * an outcome of its offer comes after it.
 */
export function historyOf(entries: readonly JournalEntry[]): AccountHistory {
  const inOrder = entries.toSorted((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  const outcomes = inOrder.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome] : []));
  const override = inOrder.findLast((entry) => entry.kind === 'override')?.override;
  const isSpent =
    override !== undefined && outcomes.some(({ offerId, atMs }) => offerId === override.offerId && atMs > override.atMs);
  return override && !isSpent ? { outcomes, override } : { outcomes };
}
