import type { Baskets } from './baskets';
import { invert } from './inverse';
import { type PairIndex, pairAt } from './pair-counts';

/** One ridge regression per weighed item, all read from one inverse. */
export interface CompanionFit {
  readonly shrinkage: number;
  /** Inverse of the items' covariance times the baskets, `shrinkage` added on its diagonal. */
  readonly inverse: Float64Array;
}

/** How many baskets' worth of doubt an item may start with. */
const SHRINKAGES: readonly number[] = [2, 10, 50, 150, 500];
/** The one that came out best on parts of 300 to 8,000 of the groceries; taken where there is too little, or too much, to try. */
const USUAL = 150;
/** Weighed items × baskets beyond which trying out would take seconds. */
const MOST_TO_TRY = 50_000_000;

/** The fit with the given shrinkage, or with that which predicts best what it has not seen (O160). */
export function fitCompanions(baskets: Baskets, index: PairIndex, together: Uint32Array, shrinkage?: number): CompanionFit {
  const fitted = (one: number) => ({ shrinkage: one, inverse: inverseOf(baskets, index, together, one) });
  if (shrinkage !== undefined) return fitted(shrinkage);
  if (baskets.n < 3 || baskets.n * index.items.length > MOST_TO_TRY) return fitted(USUAL);
  let best = fitted(USUAL);
  let least = leftOutError(baskets, index, best.inverse);
  for (const one of SHRINKAGES) {
    if (one === USUAL) continue;
    const other = fitted(one);
    const error = leftOutError(baskets, index, other.inverse);
    // Sums in another order differ in their last bits: that must not turn the choice.
    if (!(error < least * (1 - 1e-9))) continue;
    best = other;
    least = error;
  }
  return best;
}

function inverseOf({ n, counts }: Baskets, { items }: PairIndex, together: Uint32Array, shrinkage: number): Float64Array {
  const size = items.length;
  const matrix = new Float64Array(size * size);
  for (let a = 0; a < size; a += 1) {
    for (let b = 0; b < size; b += 1) {
      const [countA, countB] = [counts[items[a] as number] as number, counts[items[b] as number] as number];
      const both = a === b ? countA : (together[pairAt(a, b)] as number);
      matrix[a * size + b] = (both * n - countA * countB) / n + (a === b ? shrinkage : 0);
    }
  }
  invert(matrix, size);
  return matrix;
}

/**
 * Squared error of predicting each item of each basket from its other items, by a regression that has not seen that basket: exactly,
 * without fitting anew (Allen 1974, PRESS). The inverse without item c, and so how much a basket pulled on its own prediction, follows
 * from the one inverse.
 */
export function leftOutError({ n, starts, cells, counts }: Baskets, { items, places }: PairIndex, inverse: Float64Array): number {
  const size = items.length;
  const share = Float64Array.from(items, (item) => (counts[item] as number) / n);
  // Inverse times the basket less the shares; `empty` is that of the empty basket.
  const empty = new Float64Array(size);
  for (let c = 0; c < size; c += 1) {
    let sum = 0;
    for (let j = 0; j < size; j += 1) sum -= (inverse[c * size + j] as number) * (share[j] as number);
    empty[c] = sum;
  }
  const pull = new Float64Array(size);
  const has = new Uint8Array(size);
  let error = 0;
  for (let b = 0; b < n; b += 1) {
    pull.set(empty);
    has.fill(0);
    for (let k = starts[b] as number; k < (starts[b + 1] as number); k += 1) {
      const place = places[cells[k] as number] as number;
      if (place < 0) continue;
      has[place] = 1;
      for (let c = 0; c < size; c += 1) pull[c] = (pull[c] as number) + (inverse[place * size + c] as number);
    }
    let whole = 0;
    for (let c = 0; c < size; c += 1) whole += ((has[c] as number) - (share[c] as number)) * (pull[c] as number);
    for (let c = 0; c < size; c += 1) {
      const own = (has[c] as number) - (share[c] as number);
      const off = pull[c] as number;
      const diagonal = inverse[c * size + c] as number;
      const others = off - own * diagonal;
      const leverage = 1 / n + whole - 2 * own * off + own * own * diagonal - (others * others) / diagonal;
      error += (off / diagonal / (1 - leverage)) ** 2;
    }
  }
  return error;
}
