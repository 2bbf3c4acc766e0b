import { useLocale } from '../locale';
import { StateCard } from './state-card';

/** The extension under this page is gone: nothing here works any more. Needs nothing that would still have to be loaded. */
export function Orphaned() {
  const { t } = useLocale();
  return (
    <StateCard icon="refresh" tone="warn" title={t('state.orphaned.title')}>
      <p>{t('state.orphaned.do')}</p>
    </StateCard>
  );
}
