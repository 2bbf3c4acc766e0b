import type { PropensityCell } from '@/lib/domain/learned';
import { type Interval, wilson } from './interval';

/** A rate as it may be shown: never without the count behind it and its interval (X10). */
export interface ShownRate extends Interval {
  readonly rate: number;
  /** Answers behind it, those that forgetting has made smaller included. */
  readonly answers: number;
  /** What they still weigh; the interval is of this. */
  readonly n: number;
}

/** Answers under which no percentage is shown, where no policy says otherwise (practice 3). */
export const EVIDENCE_FLOOR = 8;

/**
 * The rate of a cell with its 95 % interval, or null under the floor: "not enough yet". What was forgotten no longer narrows the
 * interval, so old answers show as a wide one.
 */
export function rateShown(
  { wins, n, answers }: Pick<PropensityCell, 'wins' | 'n' | 'answers'>,
  floor: number = EVIDENCE_FLOOR,
): ShownRate | null {
  if (answers < floor || !(n > 0)) return null;
  return { rate: Math.min(1, wins / n), answers, n, ...wilson(wins, n) };
}
