import { useLocale } from '../locale';
import { StateCard } from './state-card';

/** Why nothing works here any more: the extension under this page is gone, or the browser's permission for the page. */
export type Ended = 'orphaned' | 'revoked';

/** In place of all else. */
export function Orphaned({ why = 'orphaned' }: { why?: Ended }) {
  const { t } = useLocale();
  return (
    <StateCard icon="refresh" tone="warn" title={t(`state.${why}.title`)}>
      <p>{t(`state.${why}.do`)}</p>
    </StateCard>
  );
}
