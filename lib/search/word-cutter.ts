import type { Language } from '@/lib/domain/language';

/** Cuts a text into the words that are looked for. */
export type WordCutter = (text: string) => string[];

const KANA_OR_KANJI = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** One way to write what is written in several: full and half width, upper and lower case, long vowels' dashes. */
export function folded(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‐‑–—−ｰ]/g, 'ー');
}

/** Pairs of neighbours, so that a word that the dictionary cuts otherwise here and there is found all the same. */
function pairsOf(word: string): string[] {
  const signs = [...word];
  if (signs.length < 3) return [];
  return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
}

/** Words by the platform's dictionary (`Intl.Segmenter`); of Japanese words their pairs of signs too. */
export function wordCutter(language: Language): WordCutter {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  return (text) => {
    const words: string[] = [];
    for (const { segment, isWordLike } of segmenter.segment(folded(text))) {
      if (!isWordLike) continue;
      words.push(segment);
      if (KANA_OR_KANJI.test(segment)) words.push(...pairsOf(segment));
    }
    return words;
  };
}
