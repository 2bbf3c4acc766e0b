import { signal as daysSincePurchase } from './derive/days-since-purchase';
import { signal as daysSinceTouch } from './derive/days-since-touch';
import { purchasesOf, yearOfPurchases } from './purchases';
import { isAbsent, present } from './reading';
import type { SignalInput } from './signal';

/** Each of the four parts earns 0 to this many points. */
const PART = 25;
const POINTS_PER_PURCHASE = 5;

/** Points by age in days, the first bound that holds. */
const RECENCY: readonly (readonly [upTo: number, points: number])[] = [
  [30, 25],
  [90, 20],
  [180, 15],
  [365, 10],
  [730, 5],
];

/** Contact gets colder faster than a purchase, but somebody who may be called is never worth nothing. */
const CONTACT: readonly (readonly [upTo: number, points: number])[] = [
  [30, 25],
  [90, 20],
  [180, 15],
  [365, 10],
];
const REACHABLE = 5;

export interface RfmParts {
  /** Days since the last purchase. */
  readonly recency: number | null;
  /** How often they bought. */
  readonly frequency: number | null;
  /** What they bought in twelve months, against `fullValueMinor`. */
  readonly value: number | null;
  /** How lately we spoke; 0 where everybody opted out. */
  readonly contact: number | null;
}

/** How good a customer has been, for picking a campaign's top accounts (practice 1, rule 5; C11). */
export interface Rfm {
  /** 0 to 100: the points that known facts earn. */
  readonly score: number;
  /** The score if every unknown part were the best: equal to `score` where all is known. */
  readonly upTo: number;
  /** Points of each part, 0 to 25; null where nobody knows. */
  readonly parts: RfmParts;
}

const step = (table: typeof RECENCY, days: number, past: number): number => table.find(([upTo]) => days <= upTo)?.[1] ?? past;

function recencyPoints(input: SignalInput): number | null {
  if (purchasesOf(input)?.length === 0) return 0;
  const days = daysSincePurchase.derive(input);
  return days.state === 'known' ? step(RECENCY, days.value, 0) : null;
}

function frequencyPoints(input: SignalInput): number | null {
  const count = purchasesOf(input)?.length;
  return count === undefined ? null : Math.min(PART, POINTS_PER_PURCHASE * count);
}

function valuePoints(input: SignalInput, fullValueMinor: number): number | null {
  const year = yearOfPurchases(input);
  if ('state' in year) return null;
  if (year.minor <= 0) return 0;
  if (year.minor >= fullValueMinor) return PART;
  return Number((BigInt(PART) * BigInt(year.minor)) / BigInt(fullValueMinor));
}

function contactPoints(input: SignalInput): number | null {
  if (isAbsent(input, 'contacts')) return REACHABLE;
  const people = present(input, 'contacts')?.people;
  if (!people) return null;
  if (people.length > 0 && people.every((person) => person.optedOut === true)) return 0;
  const days = daysSinceTouch.derive(input);
  return days.state === 'known' ? step(CONTACT, days.value, REACHABLE) : REACHABLE;
}

/**
 * The score of one account: four parts of 25 points. Recency: 25 within 30 days, 20 within 90, 15 within 180, 10 within a year, 5 within
 * two. Frequency: 5 a purchase. Value: in proportion to `fullValueMinor`, rounded down. Contact: 25, 20, 15, 10 by the same days, else 5.
 * An unknown part earns nothing but widens the score to `upTo`.
 * @param fullValueMinor the purchases of twelve months that earn the whole part, in minor units of the playbook's currency
 */
export function rfmScore(input: SignalInput, fullValueMinor: number): Rfm {
  const parts: RfmParts = {
    recency: recencyPoints(input),
    frequency: frequencyPoints(input),
    value: valuePoints(input, fullValueMinor),
    contact: contactPoints(input),
  };
  const points = Object.values(parts);
  const score = points.reduce((sum: number, part) => sum + (part ?? 0), 0);
  return { score, upTo: score + PART * points.filter((part) => part === null).length, parts };
}

/** The value that one account in five of a book reaches (its 80th percentile by nearest rank): the scale of the part "value". */
export function fullValueOf(yearlyMinor: readonly number[]): number {
  const sorted = yearlyMinor.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.8) - 1] ?? 0;
}

/** The best first: by what is certain, then by what may be. */
export function byRfm(a: Rfm, b: Rfm): number {
  return b.score - a.score || b.upTo - a.upTo;
}
