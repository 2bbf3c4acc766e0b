import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import type { Baskets } from './baskets';

/** The most that two more stamps fit above in 32 bits. */
const LAST_STAMP = 0xffff_fff0;

/** Baskets that keep their sizes and their items' counts while what stands with what is left to chance. */
export interface NullBaskets {
  /** As `cells` of the baskets, but within a basket in no order. Changed by each `trade`. */
  readonly cells: Uint32Array;
  /** Lets every basket trade once with another: what only one of the two has is dealt out anew between them. */
  trade(): void;
}

/**
 * A random walk over all baskets with the same sizes and item counts, each of them equally likely in the long run: trades between
 * pairs of baskets (Strona et al. 2014, "curveball"; all pairs at once: Carstens, Berger and Strona 2018). One trade is worth many
 * single swaps. It starts at the baskets themselves, so the first trades are to be thrown away.
 */
export function nullBaskets({ n, starts, cells: given, catalogue }: Baskets, chance: RandomGenerator): NullBaskets {
  const cells = given.slice();
  const order = Uint32Array.from({ length: n }, (_, basket) => basket);
  const pool = new Uint32Array(2 * catalogue.length);
  // In which trade an item was last seen, to tell what two baskets share without clearing a set each time.
  const seen = new Uint32Array(catalogue.length);
  let stamp = 0;

  const tradeBetween = (a: number, b: number): void => {
    const startA = starts[a] as number;
    const endA = starts[a + 1] as number;
    const startB = starts[b] as number;
    const endB = starts[b + 1] as number;
    if (stamp >= LAST_STAMP) {
      seen.fill(0);
      stamp = 0;
    }
    const inA = stamp + 1;
    const shared = stamp + 2;
    stamp += 2;
    for (let k = startA; k < endA; k += 1) seen[cells[k] as number] = inA;
    // What both have goes to the front of each; the rest of both to the pool.
    let frontB = startB;
    let size = 0;
    for (let k = startB; k < endB; k += 1) {
      const item = cells[k] as number;
      if ((seen[item] as number) === inA) {
        seen[item] = shared;
        cells[frontB++] = item;
      } else pool[size++] = item;
    }
    let frontA = startA;
    for (let k = startA; k < endA; k += 1) {
      const item = cells[k] as number;
      if ((seen[item] as number) === shared) cells[frontA++] = item;
      else pool[size++] = item;
    }
    if (size === 0 || frontA === endA || frontB === endB) {
      // One has nothing that the other lacks: there is one way to deal.
      for (let k = endA - 1; k >= frontA; k -= 1) cells[k] = pool[--size] as number;
      for (let k = endB - 1; k >= frontB; k -= 1) cells[k] = pool[--size] as number;
      return;
    }
    // As many as the smaller rest needs are drawn; what stays is the other's.
    const [from, to] = endA - frontA < endB - frontB ? [frontA, endA] : [frontB, endB];
    for (let k = from; k < to; k += 1) {
      const drawn = below(chance, size);
      cells[k] = pool[drawn] as number;
      pool[drawn] = pool[--size] as number;
    }
    const [restFrom, restTo] = from === frontA ? [frontB, endB] : [frontA, endA];
    for (let k = restFrom; k < restTo; k += 1) cells[k] = pool[--size] as number;
  };

  return {
    cells,
    trade() {
      shuffle(order, chance);
      for (let i = 0; i + 1 < n; i += 2) tradeBetween(order[i] as number, order[i + 1] as number);
    },
  };
}

/** A whole number from 0 and below `size`; off from even by less than `size` in 2³². */
export function below(chance: RandomGenerator, size: number): number {
  return Math.floor(((chance.next() >>> 0) / 0x1_0000_0000) * size);
}

/** Puts a list into an order in which every order is equally likely (Fisher and Yates). */
export function shuffle(list: Uint32Array, chance: RandomGenerator): void {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const other = below(chance, last + 1);
    const kept = list[last] as number;
    list[last] = list[other] as number;
    list[other] = kept;
  }
}
