import './portfolio.css';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';

/** No account is kept yet: how they come. */
export function EmptyBook({ onOpenSettings }: { onOpenSettings: () => void }) {
  const { t } = useLocale();
  return (
    <section className="book-empty">
      <h2>{t('portfolio.empty.title')}</h2>
      <p>{t('portfolio.empty.how')}</p>
      <ol>
        <li>{t('portfolio.empty.open')}</li>
        <li>{t('portfolio.empty.list')}</li>
        <li>{t('portfolio.empty.connect')}</li>
      </ol>
      <Button action="open-settings" onPress={onOpenSettings}>
        {t('action.settings')}
      </Button>
    </section>
  );
}
