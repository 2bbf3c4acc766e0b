import type { Slices } from './slices';

/** So many are sorted at once; far under a millisecond. */
const RUN = 256;
/** The clock is asked after so many merged elements. */
const STRIDE = 128;

/** Sorts in place and stably, pausing between slices: a hundred thousand rows at once would hold up a page for a fifth of a second. */
export function* sortSlices<T>(rows: T[], compare: (a: T, b: T) => number, slices: Slices): Generator<number, void, void> {
  for (let start = 0; start < rows.length; start += RUN) {
    const run = rows.slice(start, start + RUN).sort(compare);
    for (const [index, row] of run.entries()) rows[start + index] = row;
    if (slices.isOver()) {
      yield 0;
      slices.begin();
    }
  }
  let from = rows;
  let to: T[] = [];
  for (let width = RUN; width < rows.length; width *= 2) {
    to = [];
    for (let start = 0; start < rows.length; start += 2 * width) {
      const middle = Math.min(start + width, rows.length);
      const end = Math.min(start + 2 * width, rows.length);
      let [left, right] = [start, middle];
      while (left < middle || right < end) {
        const [a, b] = [from[left], from[right]];
        const takesLeft = right >= end || (left < middle && compare(a as T, b as T) <= 0);
        to.push((takesLeft ? a : b) as T);
        if (takesLeft) left += 1;
        else right += 1;
        if (to.length % STRIDE === 0 && slices.isOver()) {
          yield width;
          slices.begin();
        }
      }
    }
    from = to;
  }
  if (from !== rows) {
    for (let at = 0; at < from.length; at += 1) {
      rows[at] = from[at] as T;
      if (at % 1024 === 0 && slices.isOver()) {
        yield from.length;
        slices.begin();
      }
    }
  }
}
