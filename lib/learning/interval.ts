/** Where a rate lies, with the confidence of the `z` it was made with; both ends from 0 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** Two-sided 95 % and 99 % of the normal distribution. */
export const Z_95 = 1.959963984540054;
export const Z_99 = 2.5758293035489004;

/**
 * Wilson's score interval of a rate, `wins` of `n` (E. B. Wilson 1927; practice 3): 4 of 10 → 0.168 to 0.687. It holds for few
 * tries and for fractional counts, always contains `wins / n`, and never leaves 0 to 1. Of nothing (`n` 0): 0 to 1.
 * More wins than tries, or fewer than none, count as all or none.
 */
export function wilson(wins: number, n: number, z: number = Z_95): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const rate = Math.min(1, Math.max(0, wins / n));
  const square = z * z;
  const centre = rate + square / (2 * n);
  const half = z * Math.sqrt((rate * (1 - rate)) / n + square / (4 * n * n));
  const scale = 1 + square / n;
  // The bounds by `rate` undo what rounding does at 0 and at 1.
  return {
    low: Math.max(0, Math.min(rate, (centre - half) / scale)),
    high: Math.min(1, Math.max(rate, (centre + half) / scale)),
  };
}
