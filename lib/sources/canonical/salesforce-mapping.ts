import type { FieldMap, FieldRule, ListMap, ListName, Rules } from '../field-map';
import type { FieldFrom, FieldMapping, ListFrom } from './field-mapping';
import { fieldOf, LIST_FIELDS } from './fields';
import { fromRule, ruleFrom } from './salesforce-rule';

const froms = (rules: Rules): Record<string, FieldFrom> =>
  Object.fromEntries(Object.entries(rules).map(([leaf, rule]) => [leaf, fromRule(rule)]));

/** Salesforce's field map in the one form that the table shows and a file holds. A list stands at its relationship. */
export function mappingOfFieldMap(map: FieldMap): FieldMapping {
  const rules = Object.entries(map.record.fields).filter(([id]) => fieldOf(id) !== undefined);
  const lists = Object.entries(map.lists).map(([name, { relationship, fields }]) => [
    name,
    { from: relationship, fields: froms(fields) },
  ]);
  return {
    format: 'tsugite-mapping/1',
    timeZone: map.timeZone,
    currencyFrom: map.currencyField,
    ...(map.defaultCurrency === undefined ? {} : { currency: map.defaultCurrency }),
    fields: froms(Object.fromEntries(rules)),
    lists: Object.fromEntries(lists),
  };
}

export interface FieldMapFrom {
  map: FieldMap;
  /** Ids that a field map of Salesforce cannot hold; they stay out. */
  unsupported: string[];
}

/** Rules of several fields, and the ids of those that cannot be rules. */
function rulesFrom(fields: Readonly<Record<string, FieldFrom>>, prefix: string, base: Rules) {
  const rules: Record<string, FieldRule> = {};
  const unsupported: string[] = [];
  for (const [leaf, from] of Object.entries(fields)) {
    const field = fieldOf(prefix + leaf);
    const rule = field ? ruleFrom(field, from, base[leaf]) : null;
    if (rule) rules[leaf] = rule;
    else unsupported.push(prefix + leaf);
  }
  return { rules, unsupported };
}

const MOST_ROWS = 200;

/** Newest first, by the first day that an item has. */
function orderOf(name: ListName, rules: Rules): ListMap['orderBy'] {
  const day = LIST_FIELDS[name].find(({ id, kind }) => kind === 'date' && rules[id.slice(name.length + 1)]);
  const field = day && rules[day.id.slice(name.length + 1)]?.field;
  return field && !field.includes('.') ? [{ field, direction: 'DESC' }] : [];
}

function listFrom(name: ListName, { from, fields }: ListFrom, base: FieldMap, objects: Readonly<Record<string, string>>) {
  const old = base.lists[name]?.relationship === from ? base.lists[name] : undefined;
  const known = Object.values(base.lists).find(({ relationship }) => relationship === from);
  const object = known?.object ?? objects[from];
  const { rules, unsupported } = rulesFrom(fields, `${name}.`, old?.fields ?? {});
  if (object === undefined) return { list: undefined, unsupported: [name] };
  const list: ListMap = old
    ? { ...old, fields: rules }
    : { object, relationship: from, fields: rules, orderBy: orderOf(name, rules), limit: MOST_ROWS };
  return { list, unsupported };
}

/**
 * An edited mapping as the field map that the Salesforce source reads by. `objects`: what hangs on the account, by the name of the
 * relationship, where `base` does not know it. A mapping without any word on lists keeps those of `base`.
 */
export function fieldMapOf(mapping: FieldMapping, base: FieldMap, objects: Readonly<Record<string, string>> = {}): FieldMapFrom {
  const { rules: fields, unsupported } = rulesFrom(mapping.fields, '', base.record.fields);
  const lists: FieldMap['lists'] = mapping.lists ? {} : base.lists;
  for (const [key, from] of Object.entries(mapping.lists ?? {})) {
    const name = key as ListName;
    const made = from && listFrom(name, from, base, objects);
    if (made?.list) lists[name] = made.list;
    unsupported.push(...(made?.unsupported ?? []));
  }
  const { defaultCurrency: _, ...rest } = base;
  const map: FieldMap = {
    ...rest,
    timeZone: mapping.timeZone,
    currencyField: mapping.currencyFrom ?? base.currencyField,
    ...(mapping.currency === undefined ? {} : { defaultCurrency: mapping.currency }),
    record: { ...base.record, fields },
    lists,
  };
  return { map, unsupported };
}
