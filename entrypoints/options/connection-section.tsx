import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import type { Response } from '@/lib/messaging/channels';
import { connectionsQuery, connectMutation, disconnectMutation } from '@/lib/queries/connection-query';
import { apiHostOf } from './api-host';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

type Connection = Response<'connection.list'>['connections'][number];

function ConnectionRow({ connection: { crm, tenant, identity, userName } }: { connection: Connection }) {
  const { t } = useLocale();
  const disconnect = useMutation(disconnectMutation(useQueryClient(), crm, tenant, identity));
  return (
    <li className="row">
      <span>
        <strong>{userName ?? identity.userId}</strong>
        <br />
        <code>{tenant}</code>
      </span>
      <span className="row-end">
        <Button onPress={() => disconnect.mutate()}>{t('options.connection.disconnect')}</Button>
      </span>
      <FailureText error={disconnect.error} />
    </li>
  );
}

function ConnectForm() {
  const { t } = useLocale();
  const [text, setText] = useState('');
  const host = apiHostOf(text);
  const connect = useMutation(connectMutation(useQueryClient(), 'salesforce', host ?? '', {}));
  const problem = text !== '' && host === null ? t('options.connection.not-a-host') : undefined;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (host) connect.mutate();
      }}
    >
      <TextField
        label={t('options.connection.host')}
        help={t('options.connection.host-help')}
        placeholder="mihon.my.salesforce.com"
        value={text}
        problem={problem}
        onChange={setText}
      />
      <button type="submit" className="button" data-look="primary" aria-disabled={host === null || connect.isPending}>
        {t(connect.isPending ? 'options.connection.waiting' : 'options.connection.connect')}
      </button>
      <FailureText error={connect.error} />
    </form>
  );
}

/** Who is connected to what. A connection ends with the browser; nothing of it is written to the disk. */
export function ConnectionSection({ clientId, hasSalesforce }: { clientId: string; hasSalesforce: boolean }) {
  const { t } = useLocale();
  const connections = useQuery(connectionsQuery()).data?.connections ?? [];
  if (!hasSalesforce && connections.length === 0) return null;
  return (
    <Section title={t('options.connection.title')}>
      <p className="help">{t('options.connection.intro')}</p>
      {connections.length > 0 && (
        <ul className="connections">
          {connections.map((connection) => (
            <ConnectionRow key={`${connection.tenant}|${connection.identity.userId}`} connection={connection} />
          ))}
        </ul>
      )}
      {hasSalesforce && <ConnectForm key={clientId} />}
    </Section>
  );
}
