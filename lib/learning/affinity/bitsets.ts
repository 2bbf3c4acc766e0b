/** How many bits of a 32-bit word are set (by halves, quarters and bytes; H. S. Warren, Hacker's Delight, section 5-1). */
export function bitsSet(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Writes what two rows of `words` words have in common to a row of `into`, and counts it. */
export function meet(from: Uint32Array, a: number, b: number, words: number, into: Uint32Array, row: number): number {
  const [left, right, out] = [a * words, b * words, row * words];
  let count = 0;
  for (let w = 0; w < words; w += 1) {
    const both = (from[left + w] as number) & (from[right + w] as number);
    into[out + w] = both;
    count += bitsSet(both);
  }
  return count;
}
