import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Section } from '@/components/ui/section';
import type { SalesforceSettings } from '@/lib/domain/settings';
import { settingsMutation } from '@/lib/queries/settings-query';
import { Choice } from './choice';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

const SHARES = ['0.5', '0.8', '0.95'] as const;

/** How Salesforce is read. */
export function SalesforceSection({ salesforce }: { salesforce: SalesforceSettings }) {
  const { t, percent } = useLocale();
  const [clientId, setClientId] = useState(salesforce.clientId);
  const change = useMutation(settingsMutation());
  const nearest = SHARES.find((share) => Number(share) >= salesforce.limitShare) ?? '0.95';

  async function allowSession(allowed: boolean): Promise<void> {
    const useSession = allowed && (await chrome.permissions.request({ permissions: ['cookies'] }));
    if (!allowed) await chrome.permissions.remove({ permissions: ['cookies'] });
    change.mutate({ salesforce: { useSession } });
  }

  return (
    <Section title={t('options.salesforce.title')}>
      <TextField
        label={t('options.salesforce.client-id')}
        help={
          <>
            {t('options.salesforce.client-id-help')} <code>{chrome.identity.getRedirectURL()}</code>
          </>
        }
        value={clientId}
        onChange={(value) => {
          setClientId(value);
          change.mutate({ salesforce: { clientId: value.trim().slice(0, 255) } });
        }}
      />
      <Choice
        label={t('options.salesforce.share')}
        help={t('options.salesforce.share-help')}
        value={nearest}
        options={SHARES.map((share) => [share, percent(Number(share))] as const)}
        onChange={(share) => change.mutate({ salesforce: { limitShare: Number(share) } })}
      />
      <Choice
        label={t('options.salesforce.session')}
        help={t('options.salesforce.session-help')}
        value={salesforce.useSession ? 'on' : 'off'}
        options={[
          ['off', t('options.salesforce.session-off')],
          ['on', t('options.salesforce.session-on')],
        ]}
        onChange={(value) => void allowSession(value === 'on')}
      />
      <FailureText error={change.error} />
    </Section>
  );
}
