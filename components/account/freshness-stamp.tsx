import './account.css';
import type { FacetName } from '@/lib/domain/account-snapshot';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';

/** What a stamp needs of a facet: who said it and when; all of them, where there are several. */
export interface Stamped {
  source?: string | undefined;
  fetchedAtMs?: number | undefined;
  sources?: Readonly<Record<string, number>> | undefined;
}

/** Where a fact is from and how old it is, in words beside the fact. An old one says so; what has no stamp says that nobody knows. */
export function FreshnessStamp({ of, facet }: { of: Stamped; facet?: FacetName }) {
  const { t, age, nowMs } = useLocale();
  const vocabulary = useVocabulary();
  if (of.fetchedAtMs === undefined) return <small className="stamp">{t('fact.not-read')}</small>;
  const stale = facet !== undefined && nowMs - of.fetchedAtMs > vocabulary.staleAfterMs(facet);
  const said = Object.entries(of.sources ?? (of.source === undefined ? {} : { [of.source]: of.fetchedAtMs }));
  return (
    <small className="stamp num" data-stale={stale || undefined}>
      {stale && `${t('fact.old')} · `}
      {said.map(([source, atMs]) => `${vocabulary.source(source)} · ${age(atMs)}`).join(' + ') || age(of.fetchedAtMs)}
    </small>
  );
}
