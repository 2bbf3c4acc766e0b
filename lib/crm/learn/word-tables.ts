import type { FieldReading, PageFields } from './field-reading';

/** What the page's words mean, by the canonical field that they become: `{ 'plan.planId': { ビジネス: 'work-business' } }`. */
export type WordTables = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A plan is taught by its name; which of the playbook's it is, and of which product, stands in the same place. */
const READ_FROM: Readonly<Record<string, string>> = { 'plan.planId': 'plan.planName', 'plan.productId': 'plan.planName' };

/** Fields that are nothing but codes: without a table their words say nothing. */
export const CODED_FIELDS: readonly string[] = ['plan.billingPeriod', 'lifecycle.stage'];

/** Fields of which a lesson keeps the words that it saw. */
export const WORDED_FIELDS: readonly string[] = ['plan.planName', ...CODED_FIELDS];

const isFilled = (table: Readonly<Record<string, string>> | undefined) => table !== undefined && Object.keys(table).length > 0;

/** The readings of a lesson with the words that a person gave a meaning; a code that nobody gave any is not read. */
export function withTables(fields: PageFields, tables: WordTables): PageFields {
  const coded = Object.entries(tables).flatMap(([id, table]): [string, FieldReading][] => {
    const from = fields[READ_FROM[id] ?? id];
    return from && isFilled(table) ? [[id, { ...from, read: { ...from.read, table: { ...table } } }]] : [];
  });
  const plain = Object.entries(fields).filter(([id]) => !CODED_FIELDS.includes(id));
  return Object.fromEntries([...plain, ...coded]);
}
