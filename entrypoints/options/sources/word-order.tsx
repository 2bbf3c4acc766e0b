import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useLocale } from '@/components/locale';
import { Disclosure } from '@/components/ui/disclosure';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { orderSourcesMutation } from '@/lib/queries/source-query';
import { FailureText } from '../failure-text';
import { moved, ordered, readPrecedence, withFirst, withOrder } from './precedence-edits';

interface WordOrderProps {
  crm: string;
  tenant: string;
  /** Everything that may speak for the accounts of this host. */
  voices: readonly { id: string; name: string }[];
  /** As it is kept: `tsugite-precedence/1`, or nothing yet. */
  precedence: unknown;
}

/** Whose word goes first where sources differ: for all facts, and for one subject where a person says so. */
export function WordOrder({ crm, tenant, voices, precedence }: WordOrderProps) {
  const { t, find } = useLocale();
  const id = useId();
  const write = useMutation(orderSourcesMutation(useQueryClient()));
  const isOurs = write.isPending && write.variables.crm === crm && write.variables.tenant === tenant;
  const now = readPrecedence(isOurs ? write.variables.precedence : precedence);
  const present = voices.map((voice) => voice.id);
  const order = ordered(present, now.all);
  const nameOf = (source: string) => voices.find((voice) => voice.id === source)?.name ?? source;
  if (voices.length < 2) return null;

  function move(source: string, by: -1 | 1) {
    write.mutate({ crm, tenant, precedence: withOrder(now, moved(order, source, by)) });
  }
  function goFirst(facet: FacetName, first: string) {
    write.mutate({ crm, tenant, precedence: withFirst(withOrder(now, order), facet, first || null, order) });
  }
  return (
    <div className="word-order">
      <h4 id={`${id}-title`}>{t('options.sources.order')}</h4>
      <ol aria-labelledby={`${id}-title`}>
        {order.map((source, index) => (
          <li key={source} className="row">
            <span>{nameOf(source)}</span>
            <span className="row-end">
              {([-1, 1] as const).map((by) => {
                const name = t(by < 0 ? 'options.sources.up' : 'options.sources.down', { name: nameOf(source) });
                const isEnd = order[index + by] === undefined;
                return (
                  <button
                    key={by}
                    type="button"
                    className="button"
                    aria-label={name}
                    title={name}
                    aria-disabled={isEnd || undefined}
                    onClick={isEnd ? undefined : () => move(source, by)}
                  >
                    {by < 0 ? '↑' : '↓'}
                  </button>
                );
              })}
            </span>
          </li>
        ))}
      </ol>
      <Disclosure summary={t('options.sources.by-facet')}>
        <div className="facet-orders">
          {FACET_NAMES.map((facet) => (
            <label key={facet}>
              {find(`facet.${facet}`) ?? facet}
              <select
                value={now.facets?.[facet]?.order.find((source) => present.includes(source)) ?? ''}
                onChange={(event) => goFirst(facet, event.currentTarget.value)}
              >
                <option value="">{t('options.sources.as-above')}</option>
                {order.map((source) => (
                  <option key={source} value={source}>
                    {nameOf(source)}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </Disclosure>
      <FailureText error={write.error} />
    </div>
  );
}
