import { useId } from 'react';
import { useLocale } from '@/components/locale';
import type { Connector, ConnectorKind } from '@/lib/sources/connector';
import { connectorsFor } from '@/lib/sources/kit/registry';

const KINDS: readonly ConnectorKind[] = ['crm', 'billing', 'usage', 'nps', 'warehouse'];

/** What is offered first: the CRM's own API, where there is one. */
export function firstConnector(crm: string): Connector | undefined {
  const all = connectorsFor(crm);
  return KINDS.map((kind) => all.find((one) => one.kind === kind)).find((one) => one !== undefined);
}

interface ConnectorFieldProps {
  crm: string;
  value: string;
  onChange: (id: string) => void;
}

/** What can speak for the accounts of this CRM, by what it knows. */
export function ConnectorField({ crm, value, onChange }: ConnectorFieldProps) {
  const { t, find, list } = useLocale();
  const id = useId();
  const all = connectorsFor(crm);
  const chosen: Connector | undefined = all.find((one) => one.id === value);
  return (
    <div className="field">
      <label htmlFor={id}>{t('options.sources.connector')}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {KINDS.map((kind) => {
          const own = all.filter((one) => one.kind === kind);
          if (own.length === 0) return null;
          return (
            <optgroup key={kind} label={t(`options.sources.kind.${kind}`)}>
              {own.map((one) => (
                <option key={one.id} value={one.id}>
                  {one.id === 'generic-json' ? t('options.sources.own-json') : one.name}
                </option>
              ))}
            </optgroup>
          );
        })}
      </select>
      {chosen && (
        <p className="help">
          {t('options.sources.gives', {
            facets: list(chosen.facets.map((facet) => find(`facet.${facet}`) ?? facet)),
            count: chosen.limits.callsPerView,
          })}
        </p>
      )}
    </div>
  );
}
