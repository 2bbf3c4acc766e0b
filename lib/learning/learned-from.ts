import type { IsoDate } from '@/lib/domain/calendar';
import type { Outcome } from '@/lib/domain/history';
import type { Learned, PropensityCell } from '@/lib/domain/learned';
import { type Answer, answersOf, byTime } from './conversation';
import { segmentPath } from './segment';

const DAY_MS = 86_400_000;

/** The outcomes of one account, and the segment that it is in (`segmentOf`). */
export interface AccountOutcomes {
  readonly segment: string;
  readonly outcomes: readonly Outcome[];
}

export interface LearnFrom {
  readonly accounts: readonly AccountOutcomes[];
  /** The offers of the playbook. */
  readonly offerIds: readonly string[];
  /** Days after which an answer counts half. */
  readonly halfLifeDays: number;
  /** The day to count at, and whose midnight ends it. */
  readonly asOf: IsoDate;
  readonly timeZone: string;
}

/** What was learned, and what was left out of it, each by its outcome's id. */
export interface Lesson {
  readonly learned: Learned;
  readonly leftOut: {
    /** Outcomes of offers that the playbook does not have. */
    readonly unknownOffer: readonly string[];
    /** Outcomes later than the day: a clock is wrong. They count when their day comes. */
    readonly future: readonly string[];
    /** Ids under which two different outcomes arrived: the later one counts. */
    readonly contradictory: readonly string[];
  };
}

/** The last millisecond of a day. */
function endOf(day: IsoDate, timeZone: string): number {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1;
}

const textOf = (outcome: Outcome) => JSON.stringify(Object.entries(outcome).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/**
 * Counts the answers to each offer in each segment, everybody included, with forgetting: an answer weighs 2^(-age / half-life), the
 * age in whole days. The order of outcomes does not matter, nor does repetition: an id counts once. Views are not outcomes and
 * never count.
 */
export function learnedFrom({ accounts, offerIds, halfLifeDays, asOf, timeZone }: LearnFrom): Lesson {
  const endMs = endOf(asOf, timeZone);
  const known = new Set(offerIds);
  const unknownOffer = new Set<string>();
  const future = new Set<string>();
  const contradictory = new Set<string>();
  const once = new Map<string, { outcome: Outcome; segment: string; account: number }>();
  for (const [account, { segment, outcomes }] of accounts.entries()) {
    for (const outcome of outcomes) {
      if (outcome.atMs > endMs) future.add(outcome.id);
      else if (!known.has(outcome.offerId)) unknownOffer.add(outcome.id);
      else {
        const before = once.get(outcome.id);
        const [a, b] = before ? [textOf(before.outcome), textOf(outcome)] : ['', ''];
        if (before && a !== b) contradictory.add(outcome.id);
        if (!before || (byTime(before.outcome, outcome) || (a < b ? -1 : 1)) < 0)
          once.set(outcome.id, { outcome, segment, account });
      }
    }
  }
  const byAccount = Map.groupBy(once.values(), ({ account }) => account);
  const answers = [...byAccount.values()].flatMap((list) => {
    const segment = list[0]?.segment ?? '*';
    return answersOf(list.map(({ outcome }) => outcome)).map((answer) => ({ ...answer, segment }));
  });
  const cells = cellsOf(answers, (atMs) => 2 ** (-Math.floor((endMs - atMs) / DAY_MS) / halfLifeDays));
  const sorted = (ids: Set<string>) => [...ids].toSorted();
  return {
    learned: { v: 1, asOf, cells },
    leftOut: { unknownOffer: sorted(unknownOffer), future: sorted(future), contradictory: sorted(contradictory) },
  };
}

/** Summed in one order, oldest first, because the sum of fractions depends on it in its last digit. */
function cellsOf(answers: readonly (Answer & { segment: string })[], weightOf: (atMs: number) => number): PropensityCell[] {
  const cells = new Map<string, PropensityCell>();
  for (const { offerId, won, atMs, segment } of answers.toSorted((a, b) => a.atMs - b.atMs || Number(a.won) - Number(b.won))) {
    const weight = weightOf(atMs);
    for (const part of segmentPath(segment)) {
      const key = `${offerId}\n${part}`;
      const cell = cells.get(key) ?? { offerId, segment: part, wins: 0, n: 0, answers: 0 };
      const wins = won ? cell.wins + weight : cell.wins;
      cells.set(key, { ...cell, wins, n: cell.n + weight, answers: cell.answers + 1 });
    }
  }
  return [...cells].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, cell]) => cell);
}
