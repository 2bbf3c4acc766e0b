import type { ValueKind } from './fields';

/** What the many names of a CRM's field types come down to. `any`: a text may hold anything, and a file says nothing of types. */
export type TypeClass =
  | 'any'
  | 'number'
  | 'percent'
  | 'money'
  | 'date'
  | 'flag'
  | 'choice'
  | 'choices'
  | 'reference'
  | 'long-text'
  | 'address';

const CLASSES: readonly (readonly [RegExp, TypeClass])[] = [
  [/multi.?(?:select|pick|enum)|check_?box(?:es)$|^CHECK_BOX$|^set$|^tags?$|many2many|one2many|multi_?option/i, 'choices'],
  [/percent/i, 'percent'],
  [/currency|money|monetary|amount/i, 'money'],
  [/date|time|calendar/i, 'date'],
  [/bool|checkbox|flag|^bit$|switch|toggle/i, 'flag'],
  [/pick_?list|select|enum|choice|drop_?down|radio|option|status|stage/i, 'choice'],
  [/lookup|reference|many2one|relation|^link$|user_select|owner|customer$|varchar_id/i, 'reference'],
  [/textarea|multi_line|long_?text|rich|html|memo/i, 'long-text'],
  [/^url$|website|^link$|uri|domain/i, 'address'],
  [/int|number|numeric|double|decimal|float|calc|long|real/i, 'number'],
];

/** The class of a declared type, e.g. `multipicklist`, `DROP_DOWN`, `Edm.Int32`, `many2one`. */
export function typeClass(type: string | undefined): TypeClass {
  return CLASSES.find(([pattern]) => type !== undefined && pattern.test(type))?.[1] ?? 'any';
}

const FITS: Readonly<Record<ValueKind, readonly TypeClass[]>> = {
  text: ['choice', 'reference', 'long-text'],
  id: ['number', 'reference'],
  code: ['choice', 'reference', 'choices'],
  codes: ['choices', 'long-text', 'choice'],
  lines: ['long-text', 'choices'],
  count: ['number'],
  score: ['number', 'choice'],
  quantity: ['number'],
  ratio: ['percent', 'number'],
  money: ['money', 'number'],
  'signed-money': ['money', 'number'],
  date: ['date'],
  flag: ['flag', 'choice'],
  domain: ['address'],
};

/** May a field of this declared type hold that kind of value: 1 as made for it, 0.5 perhaps, 0 never. */
export function typeFit(kind: ValueKind, type: string | undefined): number {
  const found = typeClass(type);
  if (found === 'any') return 0.5;
  return FITS[kind].includes(found) ? 1 : 0;
}
