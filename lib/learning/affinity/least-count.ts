/**
 * The smallest count that is at least `share` of `n`, and never 0: nothing is frequent that never was. A share that is a whole
 * count on paper is one here too: 0.07 of 100 is 7, although 0.07 × 100 is 7.000000000000001 in floating point. Two roundings
 * (the share's own and the product's) are at most one epsilon together, so four are safely more.
 */
export function leastCount(share: number, n: number): number {
  return Math.max(1, Math.ceil(share * n * (1 - 4 * Number.EPSILON)));
}
