import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { Button } from '@/components/ui/button';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { playbookQuery } from '@/lib/queries/cache-queries';
import { appErrorOf } from '@/lib/queries/call-failure';
import { type SourceState, sourceAccountsQuery } from '@/lib/queries/source-query';
import { connectorOf } from '@/lib/sources/kit/registry';
import { openReader } from '@/lib/storage/reader';
import { FailureText } from '../failure-text';
import { type LookedAt, MOST_ACCOUNTS } from './account-choice';
import { AccountPicker } from './account-picker';
import { KeyTable } from './key-table';
import { MappingEditor } from './mapping-editor';
import { NextStep } from './next-step';
import { useLookedAt } from './use-looked-at';

interface SourceMappingProps {
  state: SourceState;
  recipes: readonly CrmRecipe[];
  onClose: () => void;
}

const reader = openReader();

const KEY_KINDS: readonly string[] = ['external-id', 'domain', 'name'];

/** Why nothing came. That nobody knows the account's name over there is put right here, not in the CRM. */
function LookFailure({ error }: { error: Error | null }) {
  const { t } = useLocale();
  const known = appErrorOf(error);
  const what = known?.kind === 'not-found' ? (known.what ?? '') : '';
  if (KEY_KINDS.includes(what)) return <p className="problem">{t('options.sources.no-key')}</p>;
  if (what === 'explore') return <p className="problem">{t('options.sources.cannot-explore')}</p>;
  if (what === 'account') return <p className="problem">{t('options.sources.no-account')}</p>;
  return <FailureText error={error} />;
}

/** What comes of a source: its fields for up to three accounts, and which of them hold which facts. */
export function SourceMapping({ state, recipes, onClose }: SourceMappingProps) {
  const { t } = useLocale();
  const { config } = state;
  const known = useQuery(sourceAccountsQuery(config.crm, config.tenant));
  const [looked, setLooked] = useState<readonly LookedAt[]>([]);
  const seen = useLookedAt(config.id, looked);
  const connector = connectorOf(config.connector);
  const takesKey = connector !== undefined && connector.accountKey !== 'crm-id';
  const playbook = useQuery(playbookQuery(reader));
  const answered = seen.filter(({ explored }) => explored !== undefined);
  const look = (account: LookedAt) =>
    setLooked([...looked.filter(({ id }) => id !== account.id), account].slice(0, MOST_ACCOUNTS));
  return (
    <section className="source-map" aria-label={t('options.sources.see-of', { name: config.name })}>
      <div className="row">
        <h3>{t('options.sources.see-of', { name: config.name })}</h3>
        <span className="row-end">
          <Button onPress={onClose}>{t('options.sources.close')}</Button>
        </span>
      </div>
      <p className="help">{t('options.sources.see-help')}</p>
      <AccountPicker
        known={known.data?.accounts ?? []}
        tenant={config.tenant}
        recipes={recipes}
        takesKey={takesKey}
        looked={seen}
        onLook={look}
        onDrop={(id) => setLooked(looked.filter((one) => one.id !== id))}
      />
      {answered.length > 0 && answered.length < MOST_ACCOUNTS && looked.length === answered.length && (
        <p className="help" role="status">
          {t('options.sources.more-accounts', { count: MOST_ACCOUNTS - answered.length })}
        </p>
      )}
      {takesKey && <KeyTable sourceId={config.id} />}
      <FailureText error={known.error} />
      {seen.map(({ id, name, error, isPending }) =>
        error || isPending ? (
          <div key={id} className="look-state" role="status">
            <strong>{name}</strong> {isPending ? t('options.sources.asking') : <LookFailure error={error} />}
          </div>
        ) : null,
      )}
      {answered.length > 0 && !playbook.isPending && (
        <MappingEditor
          state={state}
          connector={connector}
          seen={answered}
          playbook={playbook.data ?? null}
          next={<NextStep config={config} recipes={recipes} accounts={answered} />}
        />
      )}
    </section>
  );
}
