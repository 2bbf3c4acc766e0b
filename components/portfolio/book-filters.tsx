import { Stage } from '@/lib/domain/facets/history';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import type { BookFilter } from './book-view';

interface BookFiltersProps {
  filter: BookFilter;
  onFilter: (filter: BookFilter) => void;
}

const RENEWALS = ['30', '90', '180', 'passed', 'unknown'] as const;

/** Narrows the book by name, kind of offer, stage, renewal and change. */
export function BookFilters({ filter, onFilter }: BookFiltersProps) {
  const { t } = useLocale();
  const { code } = useVocabulary();
  const change = (part: Partial<BookFilter>) => onFilter({ ...filter, ...part });
  return (
    <search className="book-filters">
      <input
        type="search"
        aria-label={t('portfolio.search')}
        placeholder={t('portfolio.search')}
        autoComplete="off"
        spellCheck={false}
        value={filter.text}
        onChange={(event) => change({ text: event.target.value })}
      />
      <select aria-label={t('portfolio.kind')} value={filter.kind} onChange={(event) => change({ kind: event.target.value })}>
        <option value="">{t('portfolio.any-kind')}</option>
        {[...OfferKind.options, 'no-offer' as const].map((kind) => (
          <option key={kind} value={kind}>
            {t(`kind.${kind}`)}
          </option>
        ))}
      </select>
      <select aria-label={t('portfolio.stage')} value={filter.stage} onChange={(event) => change({ stage: event.target.value })}>
        <option value="">{t('portfolio.any-stage')}</option>
        {Stage.options.map((stage) => (
          <option key={stage} value={stage}>
            {code('stage', stage)}
          </option>
        ))}
      </select>
      <select
        aria-label={t('portfolio.renewal')}
        value={filter.renewal}
        onChange={(event) => change({ renewal: event.target.value as BookFilter['renewal'] })}
      >
        <option value="">{t('portfolio.renewal.any')}</option>
        {RENEWALS.map((renewal) => (
          <option key={renewal} value={renewal}>
            {t(`portfolio.renewal.${renewal}`)}
          </option>
        ))}
      </select>
      <label className="book-check">
        <input type="checkbox" checked={filter.changed} onChange={(event) => change({ changed: event.target.checked })} />
        {t('portfolio.only-changed')}
      </label>
    </search>
  );
}
