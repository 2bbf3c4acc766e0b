import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import { Section } from '@/components/ui/section';
import { scopeKeyOf } from '@/lib/domain/account-key';
import type { Response } from '@/lib/messaging/channels';
import { call } from '@/lib/messaging/client';
import { connectionsQuery, connectMutation, disconnectMutation } from '@/lib/queries/connection-query';
import { outboxQuery } from '@/lib/queries/outbox-query';
import { apiHostOf } from './api-host';
import { FailureText } from './failure-text';
import { TextField } from './text-field';

type Connection = Response<'connection.list'>['connections'][number];

function ConnectionRow({ connection: { crm, tenant, identity, userName } }: { connection: Connection }) {
  const { t } = useLocale();
  const client = useQueryClient();
  const disconnect = useMutation(disconnectMutation(client, crm, tenant, identity));
  const [asking, setAsking] = useState(false);
  const own = scopeKeyOf({ crm, tenant }, identity);
  const outbox = useQuery({ ...outboxQuery(), enabled: asking, refetchInterval: asking && 1000 });
  const waitingIn = ({ effects }: Response<'outbox.list'>) =>
    effects.filter(({ ref, identity: whose, state }) => scopeKeyOf(ref, whose) === own && state !== 'sent');
  const waiting = outbox.data ? waitingIn(outbox.data) : [];
  async function ask() {
    // Where nobody can say what waits, nothing is asked about it: the disconnecting says what fails.
    const said = await client.fetchQuery(outboxQuery()).catch(() => undefined);
    if (said && waitingIn(said).length > 0) setAsking(true);
    else disconnect.mutate(false);
  }
  return (
    <li className="row">
      <span>
        <strong>{userName ?? identity.userId}</strong>
        <br />
        <code>{tenant}</code>
      </span>
      <span className="row-end">
        <Button onPress={() => void ask()}>{t('options.connection.disconnect')}</Button>
      </span>
      {asking && (
        <div className="problem" role="alert">
          <p>{t(waiting.length > 0 ? 'options.connection.waits' : 'options.connection.all-sent', { count: waiting.length })}</p>
          <div className="row">
            {waiting.length > 0 && (
              <Button action="send-first" onPress={() => waiting.forEach(({ id }) => void call('outbox.send', { id }))}>
                {t('options.connection.send-first')}
              </Button>
            )}
            {waiting.length > 0 && (
              <Button action="keep-waiting" onPress={() => disconnect.mutate(true)}>
                {t('options.connection.keep-waiting')}
              </Button>
            )}
            <Button action="disconnect-now" onPress={() => disconnect.mutate(false)}>
              {t(waiting.length > 0 ? 'options.connection.drop-waiting' : 'options.connection.disconnect')}
            </Button>
            <Button look="quiet" action="stay-connected" onPress={() => setAsking(false)}>
              {t('options.connection.stay')}
            </Button>
          </div>
        </div>
      )}
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
