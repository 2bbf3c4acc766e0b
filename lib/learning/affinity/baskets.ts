/** Which items stand together. An item is a number, its place in `catalogue`; basket `b` is `cells[starts[b]]` to `cells[starts[b + 1]]`, ascending. */
export interface Baskets {
  /** The items' ids in the order of their code units, so that the same baskets in another order are the same numbers. */
  readonly catalogue: readonly string[];
  /** How many baskets, empty ones included. */
  readonly n: number;
  readonly starts: Uint32Array;
  readonly cells: Uint32Array;
  /** In how many baskets each item is. */
  readonly counts: Uint32Array;
}

/** Baskets from lists of item ids. An item named twice in one basket is in it once. */
export function basketsOf(lists: readonly (readonly string[])[]): Baskets {
  const found = new Map<string, number>();
  const met: number[] = [];
  // Where an item was met last, to see it twice in one basket.
  const last: number[] = [];
  const sizes = new Uint32Array(lists.length);
  for (const [basket, list] of lists.entries()) {
    for (const id of list) {
      let item = found.get(id);
      if (item === undefined) {
        item = found.size;
        found.set(id, item);
      }
      if (last[item] === basket) continue;
      last[item] = basket;
      met.push(item);
      sizes[basket] = (sizes[basket] as number) + 1;
    }
  }
  const catalogue = [...found.keys()].sort(byCodeUnits);
  const places = new Uint32Array(found.size);
  for (const [place, id] of catalogue.entries()) places[found.get(id) ?? 0] = place;
  const starts = startsOf(sizes);
  const cells = Uint32Array.from(met, (item) => places[item] as number);
  const counts = new Uint32Array(catalogue.length);
  for (const item of cells) counts[item] = (counts[item] as number) + 1;
  for (let b = 0; b < lists.length; b += 1) cells.subarray(starts[b] as number, starts[b + 1] as number).sort();
  return { catalogue, n: lists.length, starts, cells, counts };
}

/** Where each of the pieces begins, and where the last one ends. */
export function startsOf(sizes: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let i = 0; i < sizes.length; i += 1) starts[i + 1] = (starts[i] as number) + (sizes[i] as number);
  return starts;
}

export const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
