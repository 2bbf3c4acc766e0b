import type { Language } from '@/lib/domain/language';

/** Cuts a query into the words that are looked for. */
export type WordCutter = (text: string) => string[];

/** One way to write what is written in several: full and half width, upper and lower case, long vowels' dashes. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑–—−ｰ]/g, 'ー');
}

/** Words by the platform's dictionary (`Intl.Segmenter`), so that Japanese needs no spaces between them. */
export function wordCutter(language: Language): WordCutter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => [...segmenter.segment(folded(text))].flatMap(({ segment, isWordLike }) => (isWordLike ? segment : []));
}
