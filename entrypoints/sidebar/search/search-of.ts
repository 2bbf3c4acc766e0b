import type { AccountView } from '@/components/account-view';
import type { SearchHit } from '@/components/search/search-view';
import type { Language } from '@/lib/domain/language';
import type { MatchedTestimonial } from '@/lib/proof/match-testimonial';
import { hitPieces } from '@/lib/search/hit-pieces';
import { searchIndex } from '@/lib/search/search-index';
import { findablesOf } from './findables-of';

const MOST = 40;

/** A search over what can be said to one account, in the customer's language and the panel's: the best first, each thing once. */
export function searchOf(
  { playbook, decision }: Pick<AccountView, 'playbook' | 'decision'>,
  voices: readonly MatchedTestimonial[],
  languages: readonly Language[],
): (query: string) => readonly (SearchHit & { of: string })[] {
  const findables = findablesOf(playbook, voices, languages);
  const byId = new Map(findables.map((one) => [one.id, one]));
  const parts = [...new Set(languages)].map((language) =>
    searchIndex(
      findables.filter((one) => one.language === language),
      language,
    ),
  );
  const current = new Set(
    playbook.talkTracks.flatMap(({ id, offerIds }) => (offerIds.includes(decision.offerId ?? '') ? [`track ${id}`] : [])),
  );
  current.add(`offer ${decision.offerId}`);
  return (query) => {
    const found = parts.flatMap((index) => index.find(query, MOST)).sort((a, b) => b.score - a.score);
    const seen = new Set<string>();
    const hits: (SearchHit & { of: string })[] = [];
    for (const { id } of found) {
      const one = byId.get(id);
      const thing = one && `${one.kind} ${one.of}`;
      if (!one || !thing || seen.has(thing) || hits.length === MOST) continue;
      seen.add(thing);
      const { kind, of, language, title, text } = one;
      hits.push({
        id,
        of,
        kind,
        language,
        title: hitPieces(title, query),
        text: hitPieces(text, query, true),
        now: current.has(thing),
      });
    }
    return hits;
  };
}
