import { at, type Baskets } from './baskets';
import { invert } from './inverse';
import { countPairs, type PairIndex, pairAt, pairIndexOf } from './pair-counts';

export interface CompanionOptions {
  /**
   * How many baskets' worth of doubt each item starts with: the larger, the nearer to mere popularity. 150 came out best on held-out
   * parts of 100 to 8,000 baskets alike, and 50 to 300 are hardly worse (O160).
   */
  readonly shrinkage: number;
  /** The most items that are weighed, the most frequent first; the others count by how frequent they are. The work grows with the cube. */
  readonly maxItems: number;
}

export const COMPANIONS: CompanionOptions = { shrinkage: 150, maxItems: 600 };

/** What each item says of each other one, all the others being known too. */
export interface Companions {
  readonly baskets: Baskets;
  /** Which items are weighed, and how often each two of them stand together. */
  readonly index: PairIndex;
  readonly together: Uint32Array;
  /** What owning item `i` adds to the score of item `c`; 0 where one is not weighed. */
  weight(i: number, c: number): number;
  /** The score of `c` in a basket with none of the weighed items. */
  base(c: number): number;
}

/**
 * For each item a ridge regression of having it on having the others, with a free constant; all of them in one inverse of the
 * items' covariance (the closed form of Steck 2019, "EASE", with base rates). An item's share is thus counted once, where it is a
 * companion by way of a third, and a popular item needs more than popularity to gain (O160).
 */
export function companionsOf(baskets: Baskets, { shrinkage, maxItems }: CompanionOptions = COMPANIONS): Companions {
  const { n, counts, catalogue } = baskets;
  const index = pairIndexOf(mostFrequent(counts, maxItems), catalogue.length);
  const together = countPairs(baskets.starts, baskets.cells, index);
  const size = index.items.length;
  const share = Float64Array.from(index.items, (item) => at(counts, item) / n);
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const both = a === b ? at(counts, at(index.items, a)) : at(together, pairAt(a, b));
      matrix[a * size + b] = both - n * at(share, a) * at(share, b) + (a === b ? shrinkage : 0);
    }
  }
  invert(matrix, size);
  const weightAt = (a: number, b: number) => (a === b ? 0 : -at(matrix, a * size + b) / at(matrix, b * size + b));
  const bases = Float64Array.from({ length: size }, (_, b) => {
    let base = at(share, b);
    for (let a = 0; a < size; a += 1) base -= at(share, a) * weightAt(a, b);
    return base;
  });
  const placeOf = (item: number) => at(index.places, item);
  return {
    baskets,
    index,
    together,
    weight: (i, c) => (placeOf(i) < 0 || placeOf(c) < 0 ? 0 : weightAt(placeOf(i), placeOf(c))),
    base: (c) => (placeOf(c) < 0 ? at(counts, c) / n : at(bases, placeOf(c))),
  };
}

function mostFrequent(counts: Uint32Array, most: number): Uint32Array {
  const items = [...counts.keys()].sort((a, b) => at(counts, b) - at(counts, a) || a - b);
  return Uint32Array.from(items.slice(0, most)).sort();
}
