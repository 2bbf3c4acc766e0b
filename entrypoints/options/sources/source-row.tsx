import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { CallFailure } from '@/lib/queries/call-failure';
import { changeSourceMutation, removeSourceMutation, type SourceState } from '@/lib/queries/source-query';
import { connectorOf } from '@/lib/sources/kit/registry';
import { FailureText } from '../failure-text';

interface SourceRowProps {
  state: SourceState;
  onEdit: () => void;
  onSee: () => void;
}

/** When it was asked last, and how much of what it allows is used (B6). */
function Standing({ state: { config, last, limit } }: Pick<SourceRowProps, 'state'>) {
  const { t, age, number } = useLocale();
  return (
    <p className="help source-standing">
      {last ? t('options.sources.asked', { age: age(last.atMs) }) : t('options.sources.never-asked')}
      {limit && (
        <span className="num">
          {limit.seconds === undefined
            ? t('options.sources.limit', { used: number(limit.used, 0), allowed: number(limit.allowed, 0) })
            : t('options.sources.limit-in', {
                used: number(limit.used, 0),
                allowed: number(limit.allowed, 0),
                seconds: number(limit.seconds, 0),
              })}
        </span>
      )}
      {config.userId === undefined && <span>{t('options.sources.nobody')}</span>}
    </p>
  );
}

/** One source: what it is, how it stands, and what can be done with it. Removing is asked twice: its secrets go too. */
export function SourceRow({ state, onEdit, onSee }: SourceRowProps) {
  const { t } = useLocale();
  const client = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const change = useMutation(changeSourceMutation(client));
  const remove = useMutation(removeSourceMutation(client));
  const { config, kept, last, builtIn, managed, mappedBy } = state;
  const isFixed = builtIn === true || managed === true;
  const takesSecrets = managed === true && (connectorOf(config.connector)?.secrets.length ?? 0) > 0;
  const failed = config.on && last?.error ? new CallFailure(last.error) : null;
  const tone = !config.on ? 'plain' : failed ? 'bad' : last ? 'good' : 'plain';
  const stand = !config.on ? 'off' : failed ? 'failing' : last ? 'on' : 'new';
  return (
    <li className="source" data-source={config.id} aria-label={config.name}>
      <div className="row">
        <strong>{config.name}</strong>
        {!builtIn && <small>{connectorOf(config.connector)?.name ?? config.connector}</small>}
        {managed && <Badge tone="plain">{t('options.policy.set')}</Badge>}
        <Badge tone={tone}>{t(`options.sources.stand.${stand}`)}</Badge>
        {mappedBy && !managed && <Badge tone="plain">{t(`options.sources.mapped-by.${mappedBy}`)}</Badge>}
      </div>
      <Standing state={state} />
      <FailureText error={failed} />
      <div className="row">
        {removing ? (
          <>
            <Button look="primary" onPress={() => remove.mutate(config.id)}>
              {t('options.sources.remove-now', { name: config.name })}
            </Button>
            <Button onPress={() => setRemoving(false)}>{t('options.sources.cancel')}</Button>
            <span className="help">{t('options.sources.remove-help')}</span>
          </>
        ) : (
          <>
            <Button onPress={onSee}>{t('options.sources.see')}</Button>
            {takesSecrets && <Button onPress={onEdit}>{t('options.policy.secrets')}</Button>}
            {!isFixed && (
              <>
                <Button onPress={onEdit}>{t('options.sources.edit')}</Button>
                <Button onPress={() => change.mutate({ config: { ...config, on: !config.on }, secrets: {}, keep: kept })}>
                  {t(config.on ? 'options.sources.turn-off' : 'options.sources.turn-on')}
                </Button>
                <Button look="quiet" onPress={() => setRemoving(true)}>
                  {t('options.sources.remove')}
                </Button>
              </>
            )}
          </>
        )}
      </div>
      <FailureText error={change.error ?? remove.error} />
    </li>
  );
}
