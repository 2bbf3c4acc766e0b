import { at, type Baskets, startsOf } from './baskets';

/** The frequent items of the baskets, renamed by rank: the rarest is 0. So the first item of a set has the fewest baskets to look through. */
export interface RankedBaskets {
  /** The item of each rank. */
  readonly items: Uint32Array;
  /** The baskets' ranks, each basket ascending. */
  readonly cells: Uint32Array;
  /** Occurrences of rank `r` are `heads[r]` to `heads[r + 1]` in `nexts` and `ends`. */
  readonly heads: Uint32Array;
  /** For each occurrence, where in `cells` the higher ranks of its basket begin and end. */
  readonly nexts: Uint32Array;
  readonly ends: Uint32Array;
}

/** Keeps the items in at least `least` baskets. Linear in the number of cells. */
export function rankBaskets({ n, starts, cells, counts, catalogue }: Baskets, least: number): RankedBaskets {
  const items = Uint32Array.from(
    [...catalogue.keys()].filter((item) => at(counts, item) >= least).sort((a, b) => at(counts, a) - at(counts, b) || a - b),
  );
  const ranks = new Int32Array(catalogue.length).fill(-1);
  for (const [rank, item] of items.entries()) ranks[item] = rank;
  const heads = startsOf(items.map((item) => at(counts, item)));

  const basketsOfRank = new Uint32Array(at(heads, items.length));
  const filled = heads.slice();
  const sizes = new Uint32Array(n);
  for (let b = 0; b < n; b += 1) {
    for (let k = at(starts, b); k < at(starts, b + 1); k += 1) {
      const rank = at(ranks, at(cells, k));
      if (rank < 0) continue;
      const place = at(filled, rank);
      basketsOfRank[place] = b;
      filled[rank] = place + 1;
      sizes[b] = at(sizes, b) + 1;
    }
  }

  // Rank by rank into the baskets: each comes out sorted without sorting.
  const ends = startsOf(sizes);
  const next = ends.slice();
  const ranked = new Uint32Array(basketsOfRank.length);
  const nexts = new Uint32Array(basketsOfRank.length);
  const lasts = new Uint32Array(basketsOfRank.length);
  for (let rank = 0; rank < items.length; rank += 1) {
    for (let k = at(heads, rank); k < at(heads, rank + 1); k += 1) {
      const basket = at(basketsOfRank, k);
      const place = at(next, basket);
      ranked[place] = rank;
      next[basket] = place + 1;
      nexts[k] = place + 1;
      lasts[k] = at(ends, basket + 1);
    }
  }
  return { items, cells: ranked, heads, nexts, ends: lasts };
}
