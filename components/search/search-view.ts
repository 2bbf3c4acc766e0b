import type { Language } from '@/lib/domain/language';
import type { HitPiece } from '@/lib/search/hit-pieces';
import type { Findable } from '@/lib/search/search-index';

export const FOUND_KINDS = ['track', 'voice', 'offer'] as const satisfies readonly Findable['kind'][];

/** One thing that was found, with what was looked for marked in it. */
export interface SearchHit {
  /** Unique among all that can be found. */
  id: string;
  kind: Findable['kind'];
  title: readonly HitPiece[];
  text: readonly HitPiece[];
  /** The language of `text`. */
  language: Language;
  /** It is of the offer that is decided on. */
  now: boolean;
}
