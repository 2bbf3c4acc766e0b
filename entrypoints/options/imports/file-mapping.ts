import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { type AutoMapped, autoMap, mappingOf } from '@/lib/sources/canonical/auto-map';
import { FieldMapping, type Scale } from '@/lib/sources/canonical/field-mapping';
import { codesOf } from '@/lib/sources/canonical/playbook-codes';
import { type FileReading, KEY_KINDS, type KeyKind } from '@/lib/sources/files/import-record';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { Table, TableRow } from '@/lib/sources/files/table';
import { flatMapping, KEY_FIELDS, LAYOUTS, type Layout, neededFields } from './file-layout';

/** How a file's columns are read, and what of it a machine proposed. The fields of a list stand among the others (`flatMapping`). */
export interface FileMapping {
  mapping: FieldMapping;
  found: AutoMapped;
  keyBy: KeyKind;
  layout: Layout;
}

/** A file that is there to be mapped. */
export interface MappedFile {
  table: Pick<Table, 'columns'>;
  rows: readonly TableRow[];
  playbook: Playbook | null;
  nowMs: number;
}

/** What the headings and the first rows speak for: the account's own fields, or its keys and the fields of a list. */
function proposals({ table: { columns }, rows, playbook, nowMs }: MappedFile, layout: Layout): AutoMapped {
  const fields = columns.map(({ name, at }) => ({ path: name, label: name, samples: rows.map(({ cells }) => cells[at - 1]) }));
  const timeZone = playbook?.policy.timeZone ?? 'Asia/Tokyo';
  const options = { nowMs, timeZone, currency: playbook?.currency ?? 'JPY', ...(playbook ? { codes: codesOf(playbook) } : {}) };
  const own = autoMap(fields, options);
  if (layout === 'accounts') return own;
  const keys = own.proposals.filter(({ id }) => KEY_FIELDS.includes(id));
  const taken = new Set(keys.map(({ from }) => from.from));
  const items = autoMap(
    fields.filter(({ path }) => !taken.has(path)),
    { ...options, list: layout },
  );
  return { ...items, proposals: [...keys, ...items.proposals] };
}

function proposedFor(file: MappedFile, layout: Layout): FileMapping {
  const found = proposals(file, layout);
  const { playbook } = file;
  const timeZone = playbook?.policy.timeZone ?? 'Asia/Tokyo';
  const base: FieldMapping = { format: 'tsugite-mapping/1', timeZone, currency: playbook?.currency ?? 'JPY', fields: {} };
  const mapping = mappingOf(found, base);
  // The surest key that a column was found for.
  const keyBy = KEY_KINDS.find((by) => mapping.fields[keyFieldOf(by)] !== undefined) ?? 'external-id';
  return { mapping, found, keyBy, layout };
}

/** Does an account stand in several of the rows? */
function repeatsKeys({ table: { columns }, rows }: MappedFile, { mapping, keyBy }: FileMapping): boolean {
  const at = columns.find(({ name }) => name === mapping.fields[keyFieldOf(keyBy)]?.from)?.at;
  const keys = at === undefined ? [] : rows.map(({ cells }) => cells[at - 1]);
  return new Set(keys).size < keys.length;
}

/** What a file's columns are proposed to mean; without a layout, the one that its rows speak for. */
export function proposedMapping(file: MappedFile, layout?: Layout): FileMapping {
  if (layout) return proposedFor(file, layout);
  const lists = LAYOUTS.filter((one) => one !== 'accounts').map((one) => proposedFor(file, one));
  const likely = lists.find(
    (one) => neededFields(one.layout).every((id) => one.mapping.fields[id] !== undefined) && repeatsKeys(file, one),
  );
  return likely ?? proposedFor(file, 'accounts');
}

/** The columns as a file with the same ones was read before; undefined: nothing that this build can read. */
export function recalledMapping(file: MappedFile, reading: Pick<FileReading, 'by' | 'mapping'>): FileMapping | undefined {
  const parsed = z.safeParse(FieldMapping, reading.mapping);
  if (!parsed.success) return undefined;
  const { mapping, layout } = flatMapping(parsed.data);
  return { mapping, layout, keyBy: reading.by, found: { ...proposals(file, layout), proposals: [] } };
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
