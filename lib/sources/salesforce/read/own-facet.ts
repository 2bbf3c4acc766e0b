import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import { applyMapping } from '../../canonical/apply-mapping';
import { rowOf } from '../../canonical/raw-row';
import { fromRule } from '../../canonical/salesforce-rule';
import { rulesOf } from '../../field-map';
import { partRules } from '../visible';
import { type AnswerContext, groupOf, SOURCE_ID } from './answer-context';

/** Meters and answers that a company keeps in fields of the account itself; undefined: the map names none that may be seen. */
export function ownFacet<N extends 'usage' | 'nps'>(context: AnswerContext, name: N): Facets[N] | undefined {
  const { map, schema, nowMs } = context;
  const { visible } = partRules(schema, map.record.object, { ...rulesOf(map, name), ...seatsOf(context, name) });
  const answer = groupOf(context, 'account');
  if (Object.keys(rulesOf(map, name)).length === 0 || Object.keys(visible).length === 0 || !answer.ok) return undefined;
  const fields = Object.entries(visible).map(([leaf, rule]) => [
    leaf === 'plan.seats' ? leaf : `${name}.${leaf}`,
    fromRule(rule),
  ]);
  const mapping = {
    format: 'tsugite-mapping/1' as const,
    timeZone: map.timeZone,
    currencyFrom: map.currencyField,
    ...(map.defaultCurrency === undefined ? {} : { currency: map.defaultCurrency }),
    fields: Object.fromEntries(fields),
  };
  const facets: readonly FacetName[] = [name];
  return applyMapping(rowOf(answer.value), mapping, { source: SOURCE_ID, nowMs, facets }).facets[name] as Facets[N] | undefined;
}

/** What is included of seats are the seats bought. */
function seatsOf({ map }: AnswerContext, name: string) {
  const seats = map.record.fields['plan.seats'];
  return name === 'usage' && seats ? { 'plan.seats': seats } : {};
}
