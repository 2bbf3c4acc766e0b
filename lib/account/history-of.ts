import type { IsoDate } from '@/lib/domain/calendar';
import type { AccountHistory, Outcome } from '@/lib/domain/history';
import type { JournalEntry } from '@/lib/domain/journal';

/** The calendar of the policy's time zone. */
export interface Days {
  readonly today: IsoDate;
  readonly dayOf: (atMs: number) => IsoDate;
}

/**
 * What was refused in calls that are over (O255): a conversation is a day, and until its end the talk may still turn to anything. Where the rep
 * said that day what became of the offer, that is the word on it.
 */
function refused(entries: readonly JournalEntry[], outcomes: readonly Outcome[], { today, dayOf }: Days): Outcome[] {
  return entries.flatMap((entry): Outcome[] => {
    if (entry.kind !== 'refusal') return [];
    const { id, offerId, reason, atMs } = entry;
    const day = dayOf(atMs);
    if (day >= today || outcomes.some((one) => one.offerId === offerId && dayOf(one.atMs) === day)) return [];
    return [{ id, offerId, kind: 'declined', reason, atMs }];
  });
}

const inTime = <T extends { id: string; atMs: number }>(all: readonly T[]) =>
  all.toSorted((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));

/**
 * What the journal of one account says was done about it. Outcomes stand in the order of their time; of overrides the latest counts, until
 * an outcome of its offer comes after it. Without `days` refusals are those of a call that goes on, and no outcomes.
 */
export function historyOf(entries: readonly JournalEntry[], days?: Days): AccountHistory {
  const inOrder = inTime(entries);
  const told = inOrder.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome] : []));
  const outcomes = days ? inTime([...told, ...refused(inOrder, told, days)]) : told;
  const override = inOrder.findLast((entry) => entry.kind === 'override')?.override;
  const isSpent =
    override !== undefined && outcomes.some(({ offerId, atMs }) => offerId === override.offerId && atMs > override.atMs);
  return override && !isSpent ? { outcomes, override } : { outcomes };
}
