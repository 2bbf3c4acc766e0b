import type { Playbook } from '@/lib/domain/playbook/playbook';
import { autoMap, mappingOf } from '@/lib/sources/canonical/auto-map';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { readMapping } from '@/lib/sources/canonical/mapping-file';
import { codesOf } from '@/lib/sources/canonical/playbook-codes';
import { columnsRead } from '@/lib/sources/files/field-groups';
import { KEY_KINDS, type KeyKind } from '@/lib/sources/files/import-record';
import { keyFieldOf } from '@/lib/sources/files/row-key';
import type { TableRow } from '@/lib/sources/files/table';
import type { TableColumn } from '@/lib/sources/files/table-header';
import { bad, type Input } from './read-input';

/** How the columns of a book are read. */
export interface BookMapping {
  readonly mapping: FieldMapping;
  readonly keyBy: KeyKind;
  /** What was taken for what, and what could not be placed. */
  readonly notes: readonly string[];
}

export interface BookTable {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** So many rows speak for what a column holds. */
const SAMPLES = 50;
const KEYS = KEY_KINDS.map(keyFieldOf);

const quoted = (names: readonly string[]) => names.map((name) => JSON.stringify(name)).join(', ');

/** The surest key that a column was found for. */
function keyOf({ fields }: FieldMapping, where: string): Input<KeyKind> {
  const by = KEY_KINDS.find((kind) => fields[keyFieldOf(kind)] !== undefined);
  return by ? { ok: true, value: by } : bad(`${where}: expected a column for one of ${KEYS.join(', ')}`);
}

const notRead = ({ columns }: BookTable, mapping: FieldMapping): string[] => {
  const read = new Set(columnsRead(mapping));
  const unused = columns.map(({ name }) => name).filter((name) => !read.has(name));
  return unused.length > 0 ? [`not read: the columns ${quoted(unused)}`] : [];
};

/** A mapping file (`tsugite-mapping/1`, as the settings write it) against a table; columns that the table lacks are refused. */
export function givenMapping(text: string, name: string, table: BookTable): Input<BookMapping> {
  const read = readMapping(text);
  if (!read.ok) return bad(...read.issues.map(({ path, message }) => `${name}: ${path || '(the whole file)'}: ${message}`));
  const { mapping } = read;
  const missing = columnsRead(mapping).filter((column) => !table.columns.some((one) => one.name === column));
  if (missing.length > 0) return bad(`${name}: the file has no columns ${quoted(missing)}`);
  const keyBy = keyOf(mapping, name);
  return keyBy.ok ? { ok: true, value: { mapping, keyBy: keyBy.value, notes: notRead(table, mapping) } } : keyBy;
}

/** An answer without its day is no fact, in no row: then its columns are not read. */
function withoutUndated(mapping: FieldMapping): { mapping: FieldMapping; undated: boolean } {
  const undated = mapping.fields['nps.score'] !== undefined && mapping.fields['nps.answeredOn'] === undefined;
  const fields = Object.entries(mapping.fields).filter(([id]) => !(undated && id.startsWith('nps.')));
  return { mapping: { ...mapping, fields: Object.fromEntries(fields) }, undated };
}

/** What the headings and the first rows speak for, as the settings propose it for an import; what nothing speaks for is named. */
export function proposedMapping(table: BookTable, playbook: Playbook, nowMs: number): Input<BookMapping> {
  const { currency, policy } = playbook;
  const samples = table.rows.slice(0, SAMPLES);
  const fields = table.columns.map(({ name, at }) => ({
    path: name,
    label: name,
    samples: samples.map(({ cells }) => cells[at - 1]),
  }));
  const meters = playbook.metrics.map(({ id, name }) => ({ id, ja: [name.ja], en: [name.en, id] }));
  const found = autoMap(fields, { nowMs, timeZone: policy.timeZone, currency, codes: codesOf(playbook), meters });
  const base: FieldMapping = { format: 'tsugite-mapping/1', timeZone: policy.timeZone, currency, fields: {} };
  const { mapping, undated } = withoutUndated(mappingOf(found, base));
  const keyBy = keyOf(mapping, 'the header');
  if (!keyBy.ok) return keyBy;
  const taken = Object.entries(mapping.fields)
    .map(([id, { from }]) => `${JSON.stringify(from)} = ${id}`)
    .join(', ');
  const missing = found.missing.filter((id) => !KEYS.includes(id));
  const notes = [
    `read as: ${taken}`,
    ...notRead(table, mapping),
    ...(undated ? ['no NPS is read: an answer is none without its day (nps.answeredOn)'] : []),
    ...(missing.length > 0 ? [`no column for ${missing.join(', ')}: unknown`] : []),
  ];
  return { ok: true, value: { mapping, keyBy: keyBy.value, notes } };
}
