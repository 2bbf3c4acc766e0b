import { Button } from '@/components/ui/button';
import { useLocale } from '../locale';
import { StateCard } from './state-card';

interface WithheldCardProps {
  why: 'record' | 'chosen' | 'model';
  /** What the source calls the record; undefined: it has not said. */
  name: string | undefined;
  onConfirmName: () => void;
  onRetry: () => void;
  onOpenSettings: () => void;
}

/** No facts, because it is not sure that they would be this page's: why, and what settles it. */
export function WithheldCard({ why, name, onConfirmName, onRetry, onOpenSettings }: WithheldCardProps) {
  const { t } = useLocale();
  if (why === 'record') {
    return (
      <StateCard
        icon="warning"
        tone="bad"
        title={t('page.record.title')}
        actions={<Button onPress={onRetry}>{t('action.retry')}</Button>}
      >
        <p>{t('page.record.do')}</p>
      </StateCard>
    );
  }
  const settings = (
    <Button look={why === 'chosen' ? 'primary' : 'plain'} onPress={onOpenSettings}>
      {t('action.settings')}
    </Button>
  );
  if (why === 'chosen') {
    return (
      <StateCard icon="question" tone="warn" title={t('recipe.confirm.chosen')} actions={settings}>
        <p>{t('page.chosen.do')}</p>
      </StateCard>
    );
  }
  return (
    <StateCard
      icon="question"
      tone="warn"
      title={t('recipe.confirm.model')}
      actions={
        <>
          <Button
            look="primary"
            action="confirm-name"
            blockedBecause={name === undefined ? t('page.model.unknown') : undefined}
            onPress={onConfirmName}
          >
            {t('action.confirm-name')}
          </Button>
          <Button onPress={onRetry}>{t('action.retry')}</Button>
        </>
      }
    >
      <p>{name === undefined ? t('page.model.unknown') : t('page.model.ask', { name })}</p>
      <p>{t('page.model.once')}</p>
    </StateCard>
  );
}
