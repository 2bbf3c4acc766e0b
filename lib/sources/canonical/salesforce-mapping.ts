import type { FieldMap, FieldRule, Transform } from '../field-map';
import type { FieldFrom, FieldMapping } from './field-mapping';
import { type CanonicalField, fieldOf, type ValueKind } from './fields';

const AS: Partial<Record<ValueKind, Transform>> = {
  text: 'text',
  id: 'text',
  code: 'code',
  codes: 'codes',
  lines: 'lines',
  count: 'count',
  score: 'count',
  quantity: 'quantity',
  ratio: 'percent',
  money: 'money',
  'signed-money': 'signed-money',
  date: 'date',
  flag: 'flag',
};

/** Fields that a field map of Salesforce cannot hold in the account's own record: there they are lists, or say nothing. */
const IN_LISTS = /^(?:account|usage|nps)\./;

function fromRule({ field, table, fallback, keep, scale }: FieldRule): FieldFrom {
  return {
    from: field,
    ...(table ? { table } : {}),
    ...(fallback === undefined ? {} : { fallback }),
    // In a mapping a code without a table stays as it is; a field map says so.
    ...(keep ? { keep } : {}),
    ...(scale ? { scale } : {}),
  };
}

/** Salesforce's field map in the one form that the table shows and a file holds. */
export function mappingOfFieldMap(map: FieldMap): FieldMapping {
  const rules = Object.entries(map.record.fields).filter(([id]) => fieldOf(id) !== undefined);
  return {
    format: 'tsugite-mapping/1',
    timeZone: map.timeZone,
    currencyFrom: map.currencyField,
    ...(map.defaultCurrency === undefined ? {} : { currency: map.defaultCurrency }),
    fields: Object.fromEntries(rules.map(([id, rule]) => [id, fromRule(rule)])),
  };
}

function ruleOf(field: CanonicalField, from: FieldFrom, old: FieldRule | undefined): FieldRule | null {
  const as = old?.field === from.from ? old.as : AS[field.kind];
  const unable = from.date ?? from.decimal ?? from.separator ?? from.currency ?? from.currencyFrom;
  const path = /^[A-Za-z][A-Za-z0-9_]{0,79}(\.[A-Za-z][A-Za-z0-9_]{0,79})?$/.test(from.from);
  if (as === undefined || unable !== undefined || !path || IN_LISTS.test(field.id)) return null;
  const { table, fallback, keep } = from;
  // Salesforce's numbers of a percentage are hundredths by their transform.
  const scale = as === 'percent' ? undefined : from.scale;
  const open = as === 'code' && table === undefined && fallback === undefined;
  return {
    field: from.from,
    as,
    ...(table ? { table } : {}),
    ...(fallback === undefined ? {} : { fallback }),
    ...(keep || open ? { keep: true } : {}),
    ...(scale ? { scale } : {}),
  };
}

export interface FieldMapFrom {
  map: FieldMap;
  /** Ids that a field map of Salesforce cannot hold; they stay out. */
  unsupported: string[];
}

/** An edited mapping as the field map that the Salesforce source reads by; lists stay those of `base`. */
export function fieldMapOf(mapping: FieldMapping, base: FieldMap): FieldMapFrom {
  const fields: Record<string, FieldRule> = {};
  const unsupported: string[] = [];
  for (const [id, from] of Object.entries(mapping.fields)) {
    const field = fieldOf(id);
    const rule = field ? ruleOf(field, from, base.record.fields[id]) : null;
    if (rule) fields[id] = rule;
    else unsupported.push(id);
  }
  const { defaultCurrency: _, ...rest } = base;
  const map: FieldMap = {
    ...rest,
    timeZone: mapping.timeZone,
    currencyField: mapping.currencyFrom ?? base.currencyField,
    ...(mapping.currency === undefined ? {} : { defaultCurrency: mapping.currency }),
    record: { ...base.record, fields },
  };
  return { map, unsupported };
}
