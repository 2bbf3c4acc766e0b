import type { FacetName } from '@/lib/domain/account-snapshot';
import type { FieldMap, ListName, Rules, SaleName } from '../field-map';
import type { VisibleSchema } from './describe';
import { GROUPS, type GroupName, LIST_NAMES, LISTS, RECORD_FACETS, SALES, SALES_GROUP, SALES_OF_ACCOUNT } from './lists';
import { KEY_FIELDS } from './read-keys';
import { isVisible, partRules, type VisibleList, visibleList, visibleSale } from './visible';

export interface GroupQuery {
  group: GroupName;
  soql: string;
}

/** A text between quotes in SOQL. */
function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}

function select(fields: readonly string[]): string {
  return [...new Set(fields)].join(', ');
}

function fieldsOf(rules: Rules): string[] {
  return Object.values(rules).map((rule) => rule.field);
}

function subSelect(
  map: FieldMap,
  schema: VisibleSchema,
  { list, visible, currency }: VisibleList & { state: 'visible' },
  nested: readonly string[] = [],
): string {
  const amounts = Object.values(visible).some((rule) => rule.as === 'money' || rule.as === 'signed-money');
  const fields = ['Id', ...(currency && amounts ? [map.currencyField] : []), ...fieldsOf(visible)];
  const order = list.orderBy
    .filter((by) => isVisible(schema, list.object, by.field))
    .map((by) => `${by.field} ${by.direction} NULLS LAST`);
  const sorted = order.length > 0 ? ` ORDER BY ${order.join(', ')}` : '';
  return `(SELECT ${select([...fields, ...nested])} FROM ${list.relationship}${sorted} LIMIT ${list.limit})`;
}

function wants(facets: readonly FacetName[], some: readonly FacetName[]): boolean {
  return some.some((facet) => facets.includes(facet));
}

/** Meters and answers that a company keeps on the account itself. */
const METER = /^(?:usage|nps)\./;

const facetOf = (path: string) => (facet: FacetName) => path.startsWith(`${facet}.`);

/**
 * The SOQL of one account view, at most five queries: only fields this user may see, since one hidden field fails the whole
 * query. Every query names the account itself, so that each answer says whose it is. A list that is hidden is not asked for.
 */
export function buildQueries(
  map: FieldMap,
  schema: VisibleSchema,
  accountId: string,
  facets: readonly FacetName[],
): GroupQuery[] {
  const { object, fields } = map.record;
  const currency = isVisible(schema, object, map.currencyField) ? [map.currencyField] : [];
  const from = ` FROM ${object} WHERE Id = ${quote(accountId)}`;
  const selects = (name: ListName) => {
    const seen = visibleList(map, schema, name);
    return seen.state === 'visible' ? [subSelect(map, schema, seen)] : [];
  };
  const sales = (name: SaleName): string[] => {
    const seen = visibleSale(map, schema, name);
    if (seen.state === 'hidden' || !wants(facets, SALES[name].facets)) return [];
    return [subSelect(map, schema, seen, name === 'orders' ? sales('orderLines') : [])];
  };
  const partsOf = (group: GroupName): string[] => {
    if (group !== 'account') {
      const names = LIST_NAMES.filter((name) => LISTS[name].group === group && wants(facets, LISTS[name].facets));
      return [...names.flatMap(selects), ...(group === SALES_GROUP ? SALES_OF_ACCOUNT.flatMap(sales) : [])];
    }
    const own =
      wants(facets, RECORD_FACETS) || Object.keys(fields).some((path) => METER.test(path) && facets.some(facetOf(path)));
    const wanted = Object.entries(fields).filter(([path]) => KEY_FIELDS.test(path) || facets.some(facetOf(path)));
    return own ? fieldsOf(partRules(schema, object, Object.fromEntries(wanted)).visible) : [];
  };
  return GROUPS.flatMap((group) => {
    const parts = partsOf(group);
    return parts.length > 0 ? [{ group, soql: `SELECT ${select(['Id', ...currency, ...parts])}${from}` }] : [];
  });
}
