import { useRef } from 'react';
import { plainText } from '@/lib/domain/plain-text';
import type { BookRow } from './book-row';

/** Letters that follow each other within this time are one word. */
const WORD_MS = 800;

/** Jumps to the next row whose name begins with what is being typed; one letter again and again goes from one such row to the next. */
export function useTypedAhead(rows: readonly BookRow[]): (letter: string, from: number) => number | undefined {
  const typed = useRef({ word: '', atMs: 0 });
  return (letter, from) => {
    const atMs = performance.now();
    const before = atMs - typed.current.atMs < WORD_MS ? typed.current.word : '';
    const repeats = before === letter;
    const word = repeats ? letter : before + letter;
    typed.current = { word, atMs };
    const wanted = plainText(word);
    // A longer word may still fit where one stands; a first letter looks on from the next row.
    const start = from + (before === '' || repeats ? 1 : 0);
    for (let step = 0; step < rows.length; step += 1) {
      const at = (Math.max(0, start) + step) % rows.length;
      if (wanted !== '' && rows[at]?.plain.startsWith(wanted)) return at;
    }
    return undefined;
  };
}
