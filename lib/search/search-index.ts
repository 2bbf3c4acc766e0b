import type { Language } from '@/lib/domain/language';
import { folded, wordCutter } from './word-cutter';

/** What can be found: a track, a voice or an offer. `title` weighs more than `text`. */
export interface Findable {
  id: string;
  kind: 'track' | 'voice' | 'offer';
  title: string;
  text: string;
}

export interface Found {
  id: string;
  kind: Findable['kind'];
  score: number;
}

/** Answers while one types. */
export interface SearchIndex {
  /** The best first; at most `limit`. Nothing is found by an empty query. */
  find(query: string, limit?: number): Found[];
}

/** A word in the title weighs as much as three in the text; at the beginning of a word, or as one phrase, it is likelier meant. */
const WEIGHT = { title: 3, text: 1, begins: 0.5, phrase: 2 };

const LETTER = /[\p{L}\p{N}]/u;

/** What a word weighs in a text: 0 where it is not in it. Latin words that begin with it weigh more than those that merely hold it. */
function weightIn(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return 0;
  return at === 0 || !LETTER.test(text[at - 1] ?? '') ? 1 + WEIGHT.begins : 1;
}

/**
 * A search over what can be found. The query is cut into words by the platform's dictionary, and every one of them must stand in the title or
 * the text, anywhere: what is half typed is found, and no dictionary has to cut the text as the person did. A plain look through some
 * thousand folded texts takes less than a frame and nothing beforehand; an index of words took thirty times as long (`tests/bench/search.ts`).
 */
export function searchIndex(findables: readonly Findable[], language: Language): SearchIndex {
  const cut = wordCutter(language);
  const texts = findables.map(({ id, kind, title, text }) => ({ id, kind, title: folded(title), text: folded(text) }));
  return {
    find(query, limit = 50) {
      const phrase = folded(query).trim();
      const words = [...new Set(cut(phrase))];
      if (words.length === 0) return [];
      const found: Found[] = [];
      for (const { id, kind, title, text } of texts) {
        let score = 0;
        for (const word of words) {
          const weight = WEIGHT.title * weightIn(title, word) || WEIGHT.text * weightIn(text, word);
          score = weight === 0 ? Number.NaN : score + weight;
          if (weight === 0) break;
        }
        if (Number.isNaN(score)) continue;
        if (words.length > 1 && (title.includes(phrase) || text.includes(phrase))) score += WEIGHT.phrase;
        found.push({ id, kind, score });
      }
      return found.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1)).slice(0, limit);
    },
  };
}
