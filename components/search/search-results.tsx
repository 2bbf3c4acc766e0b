import { Badge } from '@/components/ui/badge';
import type { HitPiece } from '@/lib/search/hit-pieces';
import { useLocale } from '../locale';
import { FOUND_KINDS, type SearchHit } from './search-view';

function Marked({ pieces }: { pieces: readonly HitPiece[] }) {
  return pieces.map(({ text, hit }, index) => {
    // Pieces of one text never change order.
    const key = index;
    return hit ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}

interface SearchResultsProps {
  id: string;
  hits: readonly SearchHit[];
  /** Id of the one that Enter opens. */
  active: string | undefined;
  onOpen: (hit: SearchHit) => void;
}

/** What was found, by kind. */
export function SearchResults({ id, hits, active, onOpen }: SearchResultsProps) {
  const { t } = useLocale();
  return (
    <div id={id} role="listbox" aria-label={t('search.results')} className="search-results">
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
              // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the focus and hears the keys
              <div
                key={hit.id}
                id={`${id}-${hit.id}`}
                role="option"
                tabIndex={-1}
                aria-selected={hit.id === active}
                className="search-hit"
                onClick={() => onOpen(hit)}
              >
                <b>
                  <Marked pieces={hit.title} />
                  {hit.now && <Badge tone="good">{t('search.now')}</Badge>}
                </b>
                <span lang={hit.language}>
                  <Marked pieces={hit.text} />
                </span>
              </div>
            ))}
          </div>
        );
      })}
    </div>
  );
}
