import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { StateCard } from './state-card';

interface NoCrmHereProps {
  /** Asks whether to stand on the tab's page. */
  onTurnOn: () => void;
  onOpenBook: () => void;
  onDockInPage: () => void;
}

/** In the browser's side panel, beside a page of which nothing is known. */
export function NoCrmHere({ onTurnOn, onOpenBook, onDockInPage }: NoCrmHereProps) {
  const { t } = useLocale();
  return (
    <StateCard
      icon="no-offer"
      title={t('state.no-crm.title')}
      actions={
        <>
          <Button look="primary" onPress={onOpenBook}>
            {t('state.no-crm.book')}
          </Button>
          <Button onPress={onTurnOn}>{t('state.no-crm.turn-on')}</Button>
          <Button look="quiet" onPress={onDockInPage}>
            {t('menu.dock-page')}
          </Button>
        </>
      }
    >
      <p>{t('state.no-crm.do')}</p>
    </StateCard>
  );
}
