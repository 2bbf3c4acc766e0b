/** Which of the items are looked at, and the place of each pair of them in a list without the diagonal: 0-1, 0-2, 1-2, 0-3 … */
export interface PairIndex {
  readonly items: Uint32Array;
  /** Place of an item among `items`; -1 for the others. */
  readonly places: Int32Array;
  readonly pairs: number;
}

/** `items` ascending, of a catalogue of `size`. */
export function pairIndexOf(items: Uint32Array, size: number): PairIndex {
  const places = new Int32Array(size).fill(-1);
  for (const [place, item] of items.entries()) places[item] = place;
  return { items, places, pairs: (items.length * (items.length - 1)) / 2 };
}

/** The place of a pair of places. */
export function pairAt(a: number, b: number): number {
  return a < b ? (b * (b - 1)) / 2 + a : (a * (a - 1)) / 2 + b;
}

/** Counts, pair by pair, the baskets that hold both; the cells of a basket may be in any order. */
export function countPairs(
  starts: Uint32Array,
  cells: Uint32Array,
  { places, pairs }: PairIndex,
  into = new Uint32Array(pairs),
): Uint32Array {
  into.fill(0);
  const basket: number[] = [];
  for (let b = 0; b + 1 < starts.length; b += 1) {
    let size = 0;
    for (let k = starts[b] as number; k < (starts[b + 1] as number); k += 1) {
      const place = places[cells[k] as number] as number;
      if (place < 0) continue;
      for (let other = 0; other < size; other += 1) {
        const pair = pairAt(place, basket[other] as number);
        into[pair] = (into[pair] as number) + 1;
      }
      basket[size++] = place;
    }
  }
  return into;
}
