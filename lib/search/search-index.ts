import MiniSearch from 'minisearch';
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

/** The index over what can be found, in the words of a language. The last word of a query may be half typed. */
export function searchIndex(findables: readonly Findable[], language: Language): SearchIndex {
  const cut = wordCutter(language);
  const index = new MiniSearch<Findable>({
    fields: ['title', 'text'],
    storeFields: ['kind'],
    idField: 'id',
    tokenize: cut,
    processTerm: (term) => term,
    searchOptions: { boost: { title: 3 }, combineWith: 'AND', prefix: true },
  });
  index.addAll(findables);
  return {
    find(query, limit = 50) {
      if (folded(query).trim() === '') return [];
      const hits = index.search(query);
      return hits.slice(0, limit).map(({ id, score, kind }) => ({ id: String(id), kind, score }));
    },
  };
}
