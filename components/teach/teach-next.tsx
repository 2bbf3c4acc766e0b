import './teach.css';
import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';

interface TeachNextProps {
  done: number;
  of: number;
  /** The page at hand was taught already: there is nothing new to read. */
  isKnown: boolean;
  onRead: () => void;
  onCancel: () => void;
}

/** Between two records: another customer's page is asked for. */
export function TeachNext({ done, of, isKnown, onRead, onCancel }: TeachNextProps) {
  const { t } = useLocale();
  return (
    <section className="teach" aria-labelledby="teach-next">
      <h2 id="teach-next">{t('teach.next.title')}</h2>
      <progress aria-labelledby="teach-next" value={done} max={Math.max(of, done)} />
      <p className="teach-hint" role="status">
        {t('teach.next.left', { count: Math.max(1, of - done) })}
      </p>
      <div className="teach-actions">
        <Button look="primary" action="teach-read" blockedBecause={isKnown ? t('teach.next.same') : undefined} onPress={onRead}>
          {t('teach.next.read')}
        </Button>
        <Button action="teach-cancel" onPress={onCancel}>
          {t('teach.cancel')}
        </Button>
      </div>
    </section>
  );
}
