import type { Rule } from './rules';

/** What a rule must reach before anybody is shown it (practice 8). */
export interface Floors {
  /** Baskets with A. */
  readonly minAntecedent: number;
  /** Baskets with A and C. */
  readonly minBoth: number;
  readonly minLift: number;
  /** The interval of the confidence lies wholly above or below P(C). */
  readonly intervalExcludesBase: boolean;
}

export const FLOORS: Floors = { minAntecedent: 20, minBoth: 5, minLift: 1.2, intervalExcludesBase: true };

/** The floors that a rule does not reach, by name; none where it may be shown (O154). */
export function floorsMissed({ counts, measures, interval }: Rule, floors: Floors = FLOORS): (keyof Floors)[] {
  const base = counts.consequent / counts.n;
  const missed: Record<keyof Floors, boolean> = {
    minAntecedent: counts.antecedent < floors.minAntecedent,
    minBoth: counts.both < floors.minBoth,
    // A lift of 1.2 on paper is reached, whatever the division's last bit.
    minLift: measures.lift < floors.minLift * (1 - 4 * Number.EPSILON),
    intervalExcludesBase: floors.intervalExcludesBase && interval.low <= base && base <= interval.high,
  };
  return (Object.keys(missed) as (keyof Floors)[]).filter((floor) => missed[floor]);
}

/** Whether a rule reaches all floors (O154). */
export function isShown(rule: Rule, floors: Floors = FLOORS): boolean {
  return floorsMissed(rule, floors).length === 0;
}
