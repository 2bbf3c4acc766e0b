import { folded } from './word-cutter';

/** A piece of a text; `hit`: it is what was looked for. */
export interface HitPiece {
  text: string;
  hit: boolean;
}

/**
 * The text as it is searched, and for each of its units the place in the text that it was made of. Most texts are already in the form that they
 * are searched in, but for case, which no sign gets shorter by: where the length is the same then, every unit stands in its own place.
 */
function mapped(text: string): { plain: string; at: (unit: number) => number | undefined } {
  const same = folded(text);
  if (same.length === text.length && text.normalize('NFKC') === text) return { plain: same, at: (unit) => unit };
  let plain = '';
  const at: number[] = [];
  let place = 0;
  for (const sign of text.match(/.[\u3099\u309a\uff9e\uff9f]?/gsu) ?? []) {
    const one = folded(sign);
    plain += one;
    for (let unit = 0; unit < one.length; unit += 1) at.push(place);
    place += sign.length;
  }
  at.push(text.length);
  return { plain, at: (unit) => at[unit] };
}

/** Where the words of a query stand in a text, without overlaps, in order. */
function hitsIn(text: string, query: string): [from: number, to: number][] {
  const { plain, at } = mapped(text);
  const whole = folded(query).trim();
  const words = plain.includes(whole) ? [whole] : whole.split(/\s+/u);
  const hits: [number, number][] = [];
  for (const word of words.filter((one) => one !== '')) {
    for (let from = plain.indexOf(word); from >= 0; from = plain.indexOf(word, from + word.length)) {
      hits.push([at(from) ?? 0, at(from + word.length) ?? text.length]);
    }
  }
  hits.sort((a, b) => a[0] - b[0]);
  return hits.filter(([from], index) => from >= (hits[index - 1]?.[1] ?? 0));
}

/** How much stands before the first hit of a shortened text, and how long that text is, in signs. */
const BEFORE = 14;
const LENGTH = 64;

/** A text with what was looked for marked; with `short`, as much of it as a line holds, around the first hit. */
export function hitPieces(text: string, query: string, short = false): HitPiece[] {
  const hits = hitsIn(text, query);
  const first = hits[0]?.[0] ?? 0;
  const from = short && first > BEFORE * 2 ? first - BEFORE : 0;
  const to = short ? Math.min(text.length, from + LENGTH) : text.length;
  const pieces: HitPiece[] = [];
  const add = (start: number, end: number, hit: boolean) => {
    const part = text.slice(Math.max(start, from), Math.min(end, to));
    if (part !== '') pieces.push({ text: part, hit });
  };
  if (from > 0) pieces.push({ text: '…', hit: false });
  let last = from;
  for (const [start, end] of hits) {
    add(last, start, false);
    add(start, end, true);
    last = Math.max(last, end);
  }
  add(last, text.length, false);
  if (to < text.length) pieces.push({ text: '…', hit: false });
  return pieces;
}
