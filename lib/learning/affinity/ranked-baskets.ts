import { type Baskets, startsOf } from './baskets';

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
    [...catalogue.keys()]
      .filter((item) => (counts[item] as number) >= least)
      .sort((a, b) => (counts[a] as number) - (counts[b] as number) || a - b),
  );
  const ranks = new Int32Array(catalogue.length).fill(-1);
  for (const [rank, item] of items.entries()) ranks[item] = rank;
  const heads = startsOf(items.map((item) => counts[item] as number));

  const basketsOfRank = new Uint32Array(heads[items.length] as number);
  const filled = heads.slice();
  const sizes = new Uint32Array(n);
  for (let b = 0; b < n; b += 1) {
    for (let k = starts[b] as number; k < (starts[b + 1] as number); k += 1) {
      const rank = ranks[cells[k] as number] as number;
      if (rank < 0) continue;
      const place = filled[rank] as number;
      basketsOfRank[place] = b;
      filled[rank] = place + 1;
      sizes[b] = (sizes[b] as number) + 1;
    }
  }

  // Rank by rank into the baskets: each comes out sorted without sorting.
  const ends = startsOf(sizes);
  const next = ends.slice();
  const ranked = new Uint32Array(basketsOfRank.length);
  const nexts = new Uint32Array(basketsOfRank.length);
  const lasts = new Uint32Array(basketsOfRank.length);
  for (let rank = 0; rank < items.length; rank += 1) {
    for (let k = heads[rank] as number; k < (heads[rank + 1] as number); k += 1) {
      const basket = basketsOfRank[k] as number;
      const place = next[basket] as number;
      ranked[place] = rank;
      next[basket] = place + 1;
      nexts[k] = place + 1;
      lasts[k] = ends[basket + 1] as number;
    }
  }
  return { items, cells: ranked, heads, nexts, ends: lasts };
}
