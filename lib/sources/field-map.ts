import { CurrencyCode } from '@/lib/domain/money';
import { z } from '@/lib/domain/z';
import { Scale } from './scale';

/** A name that a CRM gives its objects and fields. Nothing else may stand in a query that is built from a map. */
const Name = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,79}$/));

/** A field, or a field of the record that a reference points to (`Owner.Name`). */
const FieldPath = z.string().check(z.regex(/^[A-Za-z][A-Za-z0-9_]{0,79}(\.[A-Za-z][A-Za-z0-9_]{0,79})?$/));

/** How a value of the CRM becomes a value of the domain. */
export const Transform = z.enum([
  'text',
  'id',
  'code',
  'codes',
  'lines',
  'count',
  'quantity',
  'percent',
  'date',
  'flag',
  'money',
  'signed-money',
]);
export type Transform = z.infer<typeof Transform>;

/**
 * Where one value comes from. `table` translates the CRM's codes into the playbook's; a code that is not in it becomes
 * `fallback` where that is given, stays as it is with `keep`, and else is unknown. `scale`: what a number counts there, where it is
 * not the field's own unit (an amount in thousands, or for a year).
 */
export const FieldRule = z.object({
  field: FieldPath,
  as: Transform,
  table: z.optional(z.record(z.string(), z.string())),
  fallback: z.optional(z.string()),
  keep: z.optional(z.boolean()),
  scale: z.optional(z.array(Scale).check(z.minLength(1), z.maxLength(3))),
});
export type FieldRule = z.infer<typeof FieldRule>;

const Rules = z.record(z.string(), FieldRule);
export type Rules = z.infer<typeof Rules>;

/** The lists of an account, named after where they end up in its facets. */
export const ListName = z.enum([
  'usage.points',
  'usage.adoption',
  'nps.responses',
  'purchases.items',
  'opportunities.items',
  'competitors.items',
  'interest.signals',
  'contacts.people',
  'contacts.past',
  'contacts.planned',
  'support.tickets',
]);
export type ListName = z.infer<typeof ListName>;

/** A list of records that hang on the account. */
export const ListMap = z.object({
  object: Name,
  relationship: Name,
  fields: Rules,
  orderBy: z.array(z.object({ field: Name, direction: z.enum(['ASC', 'DESC']) })),
  limit: z.int().check(z.minimum(1), z.maximum(2000)),
});
export type ListMap = z.infer<typeof ListMap>;

/**
 * Records of what was sold, where a CRM keeps them beside the account's own fields: subscriptions, contracts and orders hang on the
 * account, lines on their order. An organisation without them loses nothing.
 */
export const SaleName = z.enum(['subscriptions', 'contracts', 'orders', 'orderLines']);
export type SaleName = z.infer<typeof SaleName>;

/** Which object and field of a CRM holds which fact. Data, so that a company's own fields need no code. */
export const FieldMap = z.object({
  format: z.literal('tsugite-field-map/1'),
  /** Whose midnight ends a day, for times that become dates. IANA name. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
  /** The field that names a record's currency, on every object that has one. */
  currencyField: Name,
  /** The currency of a CRM that keeps only one and so has no such field. Without it those amounts are unknown. */
  defaultCurrency: z.optional(CurrencyCode),
  /** Fields of the account itself, by `<facet>.<field>`. */
  record: z.object({ object: Name, fields: Rules }),
  lists: z.partialRecord(ListName, ListMap),
  sales: z.optional(z.partialRecord(SaleName, ListMap)),
});
export type FieldMap = z.infer<typeof FieldMap>;

/** The rules of the account's own fields that belong to one facet, by the field's name within it. */
export function rulesOf(map: FieldMap, facet: string): Rules {
  const prefix = `${facet}.`;
  const own = Object.entries(map.record.fields).filter(([path]) => path.startsWith(prefix));
  return Object.fromEntries(own.map(([path, rule]) => [path.slice(prefix.length), rule]));
}
