/**
 * What a person would write in an hour: one bitset over all baskets for each frequent item, met depth first, bits counted word by
 * word. Gives `a,b,c 12` for each set, its items sorted.
 */
export function referenceItemsets(lists: readonly (readonly string[])[], minSupport: number): string[] {
  const words = Math.ceil(lists.length / 32);
  const bits = new Map<string, Uint32Array>();
  for (const [b, list] of lists.entries()) {
    for (const id of list) {
      let row = bits.get(id);
      if (row === undefined) {
        row = new Uint32Array(words);
        bits.set(id, row);
      }
      row[b >>> 5] = (row[b >>> 5] as number) | (1 << (b & 31));
    }
  }
  const least = Math.ceil(minSupport * lists.length - 1e-9);
  const frequent = [...bits].filter(([, row]) => countOf(row) >= least).sort(([a], [b]) => (a < b ? -1 : 1));
  const found: string[] = [];
  const grow = (prefix: readonly string[], row: Uint32Array | undefined, from: number): void => {
    for (let i = from; i < frequent.length; i += 1) {
      const [id, own] = frequent[i] as [string, Uint32Array];
      const both = row === undefined ? own : meet(row, own);
      const count = countOf(both);
      if (count < least) continue;
      const items = [...prefix, id];
      found.push(`${items.join()} ${count}`);
      grow(items, both, i + 1);
    }
  };
  grow([], undefined, 0);
  return found;
}

function meet(a: Uint32Array, b: Uint32Array): Uint32Array {
  const both = new Uint32Array(a.length);
  for (let w = 0; w < a.length; w += 1) both[w] = (a[w] as number) & (b[w] as number);
  return both;
}

function countOf(row: Uint32Array): number {
  let count = 0;
  for (let w = 0; w < row.length; w += 1) {
    let word = row[w] as number;
    word -= (word >>> 1) & 0x55555555;
    word = (word & 0x33333333) + ((word >>> 2) & 0x33333333);
    count += Math.imul((word + (word >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
