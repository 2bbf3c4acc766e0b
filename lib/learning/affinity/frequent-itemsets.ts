import type { Baskets } from './baskets';
import { meet } from './bitsets';
import { leastCount } from './least-count';
import { type RankedBaskets, rankBaskets } from './ranked-baskets';

/** Items that stand together, ascending, and in how many baskets they do. */
export interface Itemset {
  readonly items: readonly number[];
  readonly count: number;
}

export interface MiningOptions {
  /** Share of the baskets, above 0 and at most 1 (O150). */
  readonly minSupport: number;
  /** The most items of a set; without it as many as there are. */
  readonly maxSize?: number;
  /** More sets than this are not listed: the answer is then undefined. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 250_000;

/**
 * Every set of items that is in at least `minSupport` of the baskets, exactly (O150, O151): the smaller sets first, then by item.
 * Undefined where there are more than `limit`.
 *
 * Depth first from the rarest item up (Zaki 2000): the baskets of the first item are renumbered from 0, and each further item is
 * a bitset over those alone, so that a set costs as many words as its rarest item has baskets, over 32.
 */
export function frequentItemsets(baskets: Baskets, options: MiningOptions): Itemset[] | undefined {
  const { minSupport, maxSize = Number.POSITIVE_INFINITY, limit = DEFAULT_LIMIT } = options;
  const least = leastCount(minSupport, baskets.n);
  const ranked = rankBaskets(baskets, least);
  const found: Itemset[] = [];
  const prefix: number[] = [];
  // One block of bitsets per depth, kept from item to item.
  const blocks: Uint32Array[] = [];

  const emit = (rank: number, count: number): void => {
    const items = [...prefix, rank].map((one) => ranked.items[one] as number).sort((a, b) => a - b);
    found.push({ items, count });
  };
  const deepen = (depth: number, ranks: readonly number[], counts: readonly number[], words: number): void => {
    for (const [a, rank] of ranks.entries()) {
      emit(rank, counts[a] as number);
      if (found.length > limit) return;
      if (prefix.length + 2 > maxSize || a + 1 === ranks.length) continue;
      const from = blockOf(blocks, depth, 0);
      const into = blockOf(blocks, depth + 1, (ranks.length - a) * words);
      const [kept, keptCounts]: [number[], number[]] = [[], []];
      for (let b = a + 1; b < ranks.length; b += 1) {
        const count = meet(from, a, b, words, into, kept.length);
        if (count < least) continue;
        kept.push(ranks[b] as number);
        keptCounts.push(count);
      }
      prefix.push(rank);
      deepen(depth + 1, kept, keptCounts, words);
      prefix.pop();
    }
  };
  const together = new Uint32Array(ranked.items.length);
  for (let rank = 0; rank < ranked.items.length && found.length <= limit; rank += 1) {
    emit(rank, (ranked.heads[rank + 1] as number) - (ranked.heads[rank] as number));
    if (maxSize < 2) continue;
    const ranks = partners(ranked, rank, least, together);
    const counts = ranks.map((one) => together[one] as number);
    const words = ranks.length < 2 ? 0 : project(ranked, rank, ranks, blocks);
    prefix.push(rank);
    deepen(0, ranks, counts, words);
    prefix.pop();
  }
  return found.length > limit ? undefined : found.sort((a, b) => byItems(a.items, b.items));
}

/** The higher ranks that share enough baskets with this one; how many, in `together`. */
function partners({ cells, heads, nexts, ends }: RankedBaskets, rank: number, least: number, together: Uint32Array): number[] {
  together.fill(0, rank);
  for (let k = heads[rank] as number; k < (heads[rank + 1] as number); k += 1) {
    for (let p = nexts[k] as number; p < (ends[k] as number); p += 1) {
      const other = cells[p] as number;
      together[other] = (together[other] as number) + 1;
    }
  }
  const ranks: number[] = [];
  for (let other = rank + 1; other < together.length; other += 1) if ((together[other] as number) >= least) ranks.push(other);
  return ranks;
}

/** Fills the first block: a row for each of `ranks`, a bit for each basket of `rank`. Gives the words of a row. */
function project(ranked: RankedBaskets, rank: number, ranks: readonly number[], blocks: Uint32Array[]): number {
  const { cells, heads, nexts, ends, items } = ranked;
  const from = heads[rank] as number;
  const words = ((heads[rank + 1] as number) - from + 31) >>> 5;
  const block = blockOf(blocks, 0, ranks.length * words).fill(0, 0, ranks.length * words);
  const rows = new Int32Array(items.length).fill(-1);
  for (const [row, other] of ranks.entries()) rows[other] = row;
  for (let k = from; k < (heads[rank + 1] as number); k += 1) {
    const [word, bit] = [(k - from) >>> 5, 1 << ((k - from) & 31)];
    for (let p = nexts[k] as number; p < (ends[k] as number); p += 1) {
      const row = rows[cells[p] as number] as number;
      if (row >= 0) block[row * words + word] = (block[row * words + word] as number) | bit;
    }
  }
  return words;
}

function blockOf(blocks: Uint32Array[], depth: number, size: number): Uint32Array {
  const block = blocks[depth];
  if (block !== undefined && block.length >= size) return block;
  const larger = new Uint32Array(size);
  blocks[depth] = larger;
  return larger;
}

/** The fewer items first, then by item. */
export function byItems(a: readonly number[], b: readonly number[]): number {
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((item, place) => item !== b[place]);
  return differs < 0 ? 0 : (a[differs] as number) - (b[differs] as number);
}
