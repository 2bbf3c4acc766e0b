import type { Baskets } from './baskets';
import { fitCompanions } from './companion-fit';
import { countPairs, type PairIndex, pairIndexOf } from './pair-counts';

export interface CompanionOptions {
  /** How many baskets' worth of doubt each item starts with: the larger, the nearer to mere popularity. Without it the best is found. */
  readonly shrinkage?: number;
  /** The most items that are weighed, the most frequent first; the others count by how frequent they are. The work grows with the cube. */
  readonly maxItems: number;
}

export const COMPANIONS: CompanionOptions = { maxItems: 600 };

/** What each item says of each other one, all the others being known too. */
export interface Companions {
  readonly baskets: Baskets;
  readonly shrinkage: number;
  /** Which items are weighed, and how often each two of them stand together. */
  readonly index: PairIndex;
  readonly together: Uint32Array;
  /** What owning item `i` adds to the score of item `c`; 0 where one is not weighed. */
  weight(i: number, c: number): number;
  /** The score of `c` in a basket with none of the weighed items. */
  base(c: number): number;
}

/**
 * For each item a ridge regression of having it on having the others, with a free constant; all of them from one inverse of the
 * items' covariance (the closed form of Steck 2019, "EASE", with base rates). So what comes with an item only by way of a third
 * is not counted twice, and a popular item needs more than popularity to gain (O160).
 */
export function companionsOf(baskets: Baskets, { shrinkage, maxItems }: CompanionOptions = COMPANIONS): Companions {
  const { n, counts, catalogue } = baskets;
  const index = pairIndexOf(mostFrequent(counts, maxItems), catalogue.length);
  const together = countPairs(baskets.starts, baskets.cells, index);
  const fit = fitCompanions(baskets, index, together, shrinkage);
  const size = index.items.length;
  const placeOf = (item: number) => index.places[item] as number;
  const weightAt = (a: number, b: number) =>
    a === b ? 0 : -(fit.inverse[a * size + b] as number) / (fit.inverse[b * size + b] as number);
  const bases = Float64Array.from(index.items, (item, b) => {
    let base = (counts[item] as number) / n;
    for (let a = 0; a < size; a += 1) base -= ((counts[index.items[a] as number] as number) / n) * weightAt(a, b);
    return base;
  });
  return {
    baskets,
    shrinkage: fit.shrinkage,
    index,
    together,
    weight: (i, c) => (placeOf(i) < 0 || placeOf(c) < 0 ? 0 : weightAt(placeOf(i), placeOf(c))),
    base: (c) => (placeOf(c) < 0 ? (counts[c] as number) / n : (bases[placeOf(c)] as number)),
  };
}

function mostFrequent(counts: Uint32Array, most: number): Uint32Array {
  const items = [...counts.keys()].sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return Uint32Array.from(items.slice(0, most)).sort();
}
