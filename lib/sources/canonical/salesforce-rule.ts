import type { FieldRule, Transform } from '../field-map';
import type { FieldFrom } from './field-mapping';
import type { CanonicalField, ValueKind } from './fields';

const AS: Record<ValueKind, Transform> = {
  text: 'text',
  id: 'text',
  domain: 'text',
  code: 'code',
  codes: 'codes',
  lines: 'lines',
  count: 'count',
  score: 'count',
  quantity: 'quantity',
  ratio: 'quantity',
  money: 'money',
  'signed-money': 'signed-money',
  date: 'date',
  flag: 'flag',
};

/** A field of Salesforce, or one of the record that a reference points to. */
const FIELD = /^[A-Za-z][A-Za-z0-9_]{0,79}(\.[A-Za-z][A-Za-z0-9_]{0,79})?$/;

/** A rule of a field map as a mapping's. */
export function fromRule({ field, as, table, fallback, keep, scale }: FieldRule): FieldFrom {
  return {
    from: field,
    ...(table ? { table } : {}),
    ...(fallback === undefined ? {} : { fallback }),
    // In a mapping a code without a table stays as it is; a field map says so.
    ...(keep ? { keep } : {}),
    // Salesforce's percentages are hundredths; a mapping says so.
    ...(as === 'percent' ? { scale: ['percent' as const] } : scale ? { scale } : {}),
  };
}

function transformOf({ kind }: CanonicalField, { from, scale }: FieldFrom, old: FieldRule | undefined): Transform {
  if (kind === 'ratio') return scale?.includes('percent') ? 'percent' : 'quantity';
  return old?.field === from ? old.as : AS[kind];
}

/** A mapping's field as a rule; null: it says what a field map cannot hold. `old`: the rule that stood there before. */
export function ruleFrom(field: CanonicalField, from: FieldFrom, old: FieldRule | undefined): FieldRule | null {
  const as = transformOf(field, from, old);
  const unable = from.date ?? from.decimal ?? from.separator ?? from.currency ?? from.currencyFrom;
  if (unable !== undefined || !FIELD.test(from.from) || field.id === 'account.id') return null;
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
