import { Badge } from '@/components/ui/badge';
import { keyed } from '@/components/ui/keyed';
import { type Listbox, Option, OptionList } from '@/components/ui/listbox';
import type { HitPiece } from '@/lib/search/hit-pieces';
import { useLocale } from '../locale';
import { FOUND_KINDS, type SearchHit } from './search-view';

function Marked({ pieces }: { pieces: readonly HitPiece[] }) {
  return keyed(pieces, ({ text }) => text).map(({ key, item: { text, hit } }) =>
    hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>,
  );
}

interface SearchResultsProps extends Pick<Listbox<SearchHit>, 'listId' | 'optionProps'> {
  /** Kind by kind (`inOrder`). */
  hits: readonly SearchHit[];
}

/** By kind, in the order in which they are drawn. */
export const inOrder = (hits: readonly SearchHit[]) => FOUND_KINDS.flatMap((kind) => hits.filter((hit) => hit.kind === kind));

/** What was found, by kind. */
export function SearchResults({ hits, listId, optionProps }: SearchResultsProps) {
  const { t } = useLocale();
  return (
    <OptionList id={listId} label={t('search.results')} className="search-results">
      {FOUND_KINDS.map((kind) => {
        const of = hits.filter((hit) => hit.kind === kind);
        if (of.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a group of options, not of fields
          <div key={kind} role="group" aria-label={t(`search.kind.${kind}`)}>
            <p className="search-kind" aria-hidden="true">
              {t(`search.kind.${kind}`)}
            </p>
            {of.map((hit) => (
              <Option key={hit.id} {...optionProps(hits.indexOf(hit))} className="search-hit">
                <b>
                  <Marked pieces={hit.title} />
                  {hit.now && <Badge tone="good">{t('search.now')}</Badge>}
                </b>
                <span lang={hit.language}>
                  <Marked pieces={hit.text} />
                </span>
              </Option>
            ))}
          </div>
        );
      })}
    </OptionList>
  );
}
