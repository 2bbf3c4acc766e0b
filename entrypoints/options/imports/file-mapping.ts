import type { Playbook } from '@/lib/domain/playbook/playbook';
import { type AutoMapped, autoMap, mappingOf } from '@/lib/sources/canonical/auto-map';
import type { FieldMapping, Scale } from '@/lib/sources/canonical/field-mapping';
import { KEY_KINDS, type KeyKind } from '@/lib/sources/files/import-record';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { Table, TableRow } from '@/lib/sources/files/table';

/** How a file's columns are read, and what of it a machine proposed. */
export interface FileMapping {
  mapping: FieldMapping;
  found: AutoMapped;
  keyBy: KeyKind;
}

/** A company's words for its plans and products, so that `Business` in a file becomes `work-business`. */
function codesOf({ plans, products }: Pick<Playbook, 'plans' | 'products'>) {
  const words = (all: readonly { id: string; name: { ja: string; en: string } }[]) =>
    Object.fromEntries(all.map(({ id, name }) => [id, [id, name.ja, name.en]]));
  return { 'plan.planId': words(plans), 'plan.productId': words(products) };
}

/** What the columns' headings and the first rows speak for. The key is the surest one that a column was found for. */
export function proposedMapping(
  { columns }: Table,
  rows: readonly TableRow[],
  playbook: Playbook | null,
  nowMs: number,
): FileMapping {
  const timeZone = playbook?.policy.timeZone ?? 'Asia/Tokyo';
  const currency = playbook?.currency ?? 'JPY';
  const fields = columns.map(({ name, at }) => ({ path: name, label: name, samples: rows.map(({ cells }) => cells[at - 1]) }));
  const found = autoMap(fields, { nowMs, timeZone, currency, ...(playbook ? { codes: codesOf(playbook) } : {}) });
  const mapping = mappingOf(found, { format: 'tsugite-mapping/1', timeZone, currency, fields: {} });
  const keyBy = KEY_KINDS.find((by) => mapping.fields[keyFieldOf(by)] !== undefined) ?? 'external-id';
  return { mapping, found, keyBy };
}

/** The mapping with another column for a field; null: none. What else was known of the field goes with the column. */
export function withColumn(mapping: FieldMapping, id: string, column: string | null, { proposals }: AutoMapped): FieldMapping {
  const { [id]: _, ...fields } = mapping.fields;
  if (column === null) return { ...mapping, fields };
  const proposed = proposals.find((one) => one.id === id && one.from.from === column);
  return { ...mapping, fields: { ...fields, [id]: proposed?.from ?? { from: column } } };
}

/** The mapping with another scale for a field. */
export function withScale(mapping: FieldMapping, id: string, scale: readonly string[]): FieldMapping {
  const { [id]: field } = mapping.fields;
  if (!field) return mapping;
  const { scale: _, ...rest } = field;
  const chosen = scale.length === 0 ? rest : { ...rest, scale: [...scale] as Scale[] };
  return { ...mapping, fields: { ...mapping.fields, [id]: chosen } };
}
