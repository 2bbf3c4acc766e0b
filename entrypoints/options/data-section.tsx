import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { answerOf } from '@/lib/queries/call-failure';
import { FailureText } from './failure-text';

/** What is kept on this device, and how to be rid of it. Asked twice: it also signs out. */
export function DataSection() {
  const { t } = useLocale();
  const client = useQueryClient();
  const [asking, setAsking] = useState(false);
  const status = useQuery({ queryKey: ['cache-status'], queryFn: () => answerOf('cache.status', {}) });
  const clear = useMutation({
    mutationFn: () => answerOf('cache.clear', {}),
    onSettled: () => {
      setAsking(false);
      return client.invalidateQueries();
    },
  });
  return (
    <Section title={t('options.data.title')}>
      <p>{status.data ? t('options.data.accounts', { count: status.data.accounts }) : '…'}</p>
      {status.data && status.data.lost > 0 && <p className="problem">{t('options.data.lost', { count: status.data.lost })}</p>}
      <p className="help">{t('options.data.help')}</p>
      <div className="row">
        {asking ? (
          <>
            <Button look="primary" onPress={() => clear.mutate()}>
              {t('options.data.delete-now')}
            </Button>
            <Button onPress={() => setAsking(false)}>{t('options.data.keep')}</Button>
          </>
        ) : (
          <Button onPress={() => setAsking(true)}>{t('options.data.delete')}</Button>
        )}
      </div>
      <p>
        <a href="/visit.html" target="_blank" rel="noopener">
          {t('options.data.visit')}
        </a>
      </p>
      <p role="status">{clear.isSuccess ? t('options.data.deleted') : ''}</p>
      <FailureText error={status.error ?? clear.error} />
    </Section>
  );
}
