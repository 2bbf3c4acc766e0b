import { CurrencyCode } from '@/lib/domain/money';
import { z } from '@/lib/domain/z';
import { ListName } from '../field-map';
import { Scale } from '../scale';
import { fieldOf, LIST_FIELDS } from './fields';

/**
 * Where a value stands in the source: a field's API name (`Seats__c`), a path (`properties.plan`, `Owner.Name`), a JSONPath
 * (`$.account.seats`) or a column's heading. Who reads the source understands it; a mapping does not.
 */
export const SourcePath = z.string().check(z.minLength(1), z.maxLength(300));

export { Scale };

/** How a day is written. `auto` (also when left out) reads only what cannot be misread; 03/04/2026 then says nothing. */
export const DateFormat = z.enum(['auto', 'ymd', 'dmy', 'mdy', 'epoch-s', 'epoch-ms', 'excel']);
export type DateFormat = z.infer<typeof DateFormat>;

/** How numbers are written: `1,234.5` (point) or `1.234,5` (comma). Left out: what cannot be misread. */
export const DecimalMark = z.enum(['point', 'comma']);

/** Where one field comes from and how its value becomes a fact. Only `from` is needed; the rest is for sources that write otherwise. */
export const FieldFrom = z.strictObject({
  from: SourcePath,
  scale: z.optional(z.array(Scale).check(z.minLength(1), z.maxLength(3))),
  /** Of this amount. `currencyFrom` names a field that says it; else the mapping's own. */
  currency: z.optional(CurrencyCode),
  currencyFrom: z.optional(SourcePath),
  /** The source's word → the playbook's code (`{ "Gold": "work-business" }`). */
  table: z.optional(z.record(z.string(), z.string().check(z.maxLength(128)))),
  /** What a word that is not in the table becomes; `keep`: stays as it is. Neither: unknown, and reported. */
  fallback: z.optional(z.string().check(z.minLength(1), z.maxLength(128))),
  keep: z.optional(z.boolean()),
  date: z.optional(DateFormat),
  decimal: z.optional(DecimalMark),
  /** Between the parts of a text that holds several. Left out: `;` for codes, line ends for lines. */
  separator: z.optional(z.string().check(z.minLength(1), z.maxLength(3))),
});
export type FieldFrom = z.infer<typeof FieldFrom>;

const OwnFields = z.record(z.string(), FieldFrom).check(
  z.superRefine((fields, context) => {
    for (const id of Object.keys(fields)) {
      const field = fieldOf(id);
      if (!field || field.list) context.addIssue({ code: 'custom', path: [id], message: 'not a field of the account' });
    }
  }),
);

/** A list that hangs on the account: where its rows are, and the fields of each row by their name within the item. */
export const ListFrom = z.strictObject({ from: SourcePath, fields: z.record(z.string(), FieldFrom) });
export type ListFrom = z.infer<typeof ListFrom>;

const Lists = z.partialRecord(ListName, ListFrom).check(
  z.superRefine((lists, context) => {
    for (const [name, list] of Object.entries(lists)) {
      const known = LIST_FIELDS[name as ListName].map(({ id }) => id.slice(name.length + 1));
      for (const leaf of Object.keys(list?.fields ?? {})) {
        if (known.includes(leaf)) continue;
        context.addIssue({ code: 'custom', path: [name, 'fields', leaf], message: 'not a field of this list' });
      }
    }
  }),
);

/**
 * Canonical field → source path and transform: the one form of a mapping, for a CRM's connector, a file's columns and a JSON
 * answer alike. It is data: edited in a table, exported, imported, set by policy.
 */
export const FieldMapping = z.strictObject({
  format: z.literal('tsugite-mapping/1'),
  /** Whose midnight ends a day, for times that become days. IANA name. */
  timeZone: z.string().check(z.minLength(1), z.maxLength(60)),
  /** The currency of amounts that do not say theirs. Without it those amounts are unknown. */
  currency: z.optional(CurrencyCode),
  /** The field of the record that says it, before the one above. */
  currencyFrom: z.optional(SourcePath),
  /** How days and numbers are written, where the source writes all of them alike. */
  date: z.optional(DateFormat),
  decimal: z.optional(DecimalMark),
  /** By canonical id, see fields.ts: `plan.seats`, `usage.storage.used`. */
  fields: OwnFields,
  lists: z.optional(Lists),
});
export type FieldMapping = z.infer<typeof FieldMapping>;
