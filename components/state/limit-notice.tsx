import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { Notice } from './notice';

/** The calls of a day as a source told them. `share`: from which part of them on nothing more is read. */
export interface LimitView {
  used: number;
  allowed: number;
  share?: number | undefined;
  source?: string | undefined;
}

interface LimitNoticeProps {
  limit: LimitView;
  /** Nothing is read any more. */
  reached?: boolean;
  snapshot: AccountSnapshot;
}

/** How near the day's calls are to where reading stops, while there is time; and once it has stopped, what still works and from when it is (B6). */
export function LimitNotice({ limit: { used, allowed, share, source }, reached = false, snapshot }: LimitNoticeProps) {
  const { t, list, number, percent, age } = useLocale();
  const vocabulary = useVocabulary();
  const words = { used: number(used, 0), allowed: number(allowed, 0), source: vocabulary.source(source ?? snapshot.ref.crm) };
  if (!reached) {
    return <Notice tone="plain">{t('limit.near', { ...words, share: percent(share ?? 1) })}</Notice>;
  }
  const facets = FACET_NAMES.map((name) => ({ name, ...snapshot.facets[name] }));
  const kept = facets.flatMap(({ state, fetchedAtMs }) =>
    state === 'unknown' || fetchedAtMs === undefined ? [] : [fetchedAtMs],
  );
  const [newest, oldest] = [age(Math.max(...kept)), age(Math.min(...kept))];
  const missing = facets.filter(({ state }) => state === 'unknown').map(({ name }) => t(`facet.${name}`));
  return (
    <Notice tone="warn">
      <b>{t('limit.reached', words)}</b>{' '}
      {kept.length > 0 && (newest === oldest ? t('limit.kept', { age: oldest }) : t('limit.kept-between', { newest, oldest }))}{' '}
      {missing.length > 0 && t('limit.missing', { facets: list(missing) })} {t('limit.again')}
    </Notice>
  );
}
