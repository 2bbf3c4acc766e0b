/** A step of a table by quantity. `from`, where it is given, is the first quantity; `upTo` the last, null for all the rest. */
interface Step {
  readonly from?: number | undefined;
  readonly upTo: number | null;
}

/** What is wrong with the order of a table: where, and what would be right there. */
export interface TierProblem {
  readonly index: number;
  readonly key: 'from' | 'upTo';
  /** The same as a code, for words in any language; `reached` is where the tier before ends. */
  readonly code: 'tier-gap' | 'last-tier-open' | 'tier-without-end' | 'tiers-not-rising';
  readonly reached: number;
  readonly expected: string;
}

/** Tiers rise without overlap and without gap, and the last alone is open-ended. The first that breaks this; null: none does. */
export function tierProblem(tiers: readonly Step[]): TierProblem | null {
  let reached = 0;
  for (const [index, { from, upTo }] of tiers.entries()) {
    const isLast = index === tiers.length - 1;
    // The first tier may be said to begin at nothing or at one.
    const isNext = from === undefined || from === reached + 1 || (index === 0 && from === 0);
    if (!isNext)
      return { index, key: 'from', code: 'tier-gap', reached, expected: `${reached + 1}, where the tier before it ends` };
    if (isLast && upTo !== null)
      return { index, key: 'upTo', code: 'last-tier-open', reached, expected: 'null, since the last tier covers all the rest' };
    if (!isLast && upTo === null)
      return { index, key: 'upTo', code: 'tier-without-end', reached, expected: 'a number, since only the last tier has no end' };
    if (upTo !== null && upTo <= reached)
      return { index, key: 'upTo', code: 'tiers-not-rising', reached, expected: `more than ${reached}, since tiers rise` };
    reached = upTo ?? reached;
  }
  return null;
}
