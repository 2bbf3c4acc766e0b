import './state.css';
import type { AppError } from '@/lib/domain/app-error';
import { useLocale } from '../locale';

interface FacetGapProps {
  facet: { state: 'present' | 'absent' } | { state: 'unknown'; error: AppError };
  /** What to say where the source knows that there is none. */
  none: string;
}

/** In the place of a part that is not there: whether there is none, or why nobody could say and what helps. */
export function FacetGap({ facet, none }: FacetGapProps) {
  const { t } = useLocale();
  if (facet.state !== 'unknown') return <p className="gap">{none}</p>;
  return (
    <p className="gap">
      <b>{t('fact.unknown')}</b>
      {t(`error.${facet.error.kind}.says`)} {t(`error.${facet.error.kind}.do`)}
    </p>
  );
}
