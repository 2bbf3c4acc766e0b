import type { SourceConfig } from '@/lib/domain/source-config';
import type { Explored } from '@/lib/queries/source-query';
import { type AutoMapped, autoMap, mappingOf } from '@/lib/sources/canonical/auto-map';
import type { CodeWords } from '@/lib/sources/canonical/code-table';
import type { FieldMapping, Scale } from '@/lib/sources/canonical/field-mapping';
import { checkMapping } from '@/lib/sources/canonical/mapping-file';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { mappingOfFieldMap } from '@/lib/sources/canonical/salesforce-mapping';
import type { SourceField } from '@/lib/sources/canonical/source-field';
import { listsOf, type SourceList } from '@/lib/sources/canonical/source-lists';
import type { Connector } from '@/lib/sources/connector';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';

const BLANK: FieldMapping = { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', currency: 'JPY', fields: {} };

function checked(raw: unknown): FieldMapping | undefined {
  const read = checkMapping(raw);
  return read.ok ? read.mapping : undefined;
}

/** The fields that a source of this kind usually has. */
export const presetOf = ({ crm }: Pick<SourceConfig, 'crm'>, connector: Connector | undefined): FieldMapping | undefined =>
  connector ? connector.preset : crm === 'salesforce' ? mappingOfFieldMap(PRESET_MAP) : undefined;

/** The mapping that counts now, and whether a person saved it. */
export function currentMapping({ mapping, settings }: SourceConfig, preset: FieldMapping | undefined) {
  const own = checked(mapping) ?? checked(settings.mapping);
  return { mapping: own ?? preset ?? BLANK, isOwn: own !== undefined };
}

const plain = ({ path, label, type, choices }: Explored['fields'][number]): SourceField => ({
  path,
  ...(label === undefined ? {} : { label }),
  ...(type === undefined ? {} : { type }),
  ...(choices === undefined ? {} : { choices }),
});

/** The source's lists with the entries of the account. */
export function listsIn({ record, lists }: Pick<Explored, 'record' | 'lists'>): SourceList[] {
  return listsOf({ record, lists: lists?.map(({ path, label, fields }) => ({ path, label, fields: fields.map(plain) })) });
}

/** The source's fields with what the account holds in them; where it lists none, what came in its answer. */
export function fieldsOf({ fields, record }: Pick<Explored, 'fields' | 'record'>): SourceField[] {
  const row = rowOf(record);
  const listed = fields.length > 0 ? fields : Object.keys(record).map((path) => ({ path }));
  return listed.map((field: Explored['fields'][number]) => ({
    ...plain(field),
    samples: field.samples?.length ? field.samples : [row.value(field.path)],
  }));
}

/** Does any of the sources' fields, or anything in an answer, stand at a path, or hold what stands there. */
function presence(seen: readonly Pick<Explored, 'fields' | 'record'>[]): (path: string) => boolean {
  const paths = seen.flatMap((one) => fieldsOf(one).map(({ path }) => path));
  const known = new Set([...paths, ...paths.map((path) => path.split('.')[0])]);
  const rows = seen.map(({ record }) => rowOf(record));
  return (path) => known.has(path) || known.has(path.split('.')[0]) || rows.some((row) => row.value(path) !== undefined);
}

export interface Proposed {
  found: AutoMapped;
  mapping: FieldMapping;
}

/**
 * Proposals over what counts now. What a person saved stays; of a preset, what points to a field that this source has not makes room for
 * a proposal.
 */
export function propose(
  explored: Pick<Explored, 'fields' | 'record' | 'lists'>,
  { mapping, isOwn }: ReturnType<typeof currentMapping>,
  nowMs: number,
  codes: Readonly<Record<string, CodeWords>> = {},
): Proposed {
  const { timeZone, currency } = mapping;
  const fields = fieldsOf(explored);
  const found = autoMap(fields, { nowMs, timeZone, codes, ...(currency === undefined ? {} : { currency }) });
  const proposed = new Set(found.proposals.map(({ id }) => id));
  const isThere = presence([explored]);
  // A CRM that describes its fields has told all of them; what is missing from an answer may yet come with another account.
  const isDescribed = explored.fields.some(({ type }) => type !== undefined);
  const stands = ([id, { from }]: [string, { from: string }]) => isOwn || isThere(from) || !(isDescribed || proposed.has(id));
  // A list that a described source has not is no list of this company's.
  const known = explored.lists && listsIn(explored).map(({ path }) => path);
  const kept = Object.entries(mapping.lists ?? {}).filter(([, list]) => isOwn || !known || known.includes(list?.from ?? ''));
  const lists = mapping.lists ? { lists: Object.fromEntries(kept) } : {};
  const base = { ...mapping, ...lists, fields: Object.fromEntries(Object.entries(mapping.fields).filter(stands)) };
  return { found, mapping: mappingOf(found, base) };
}

/** A fact from another field, or from none. What was said of the former field's values goes with it. */
export function withField(mapping: FieldMapping, id: string, path: string | null): FieldMapping {
  const { [id]: _before, ...others } = mapping.fields;
  return { ...mapping, fields: path === null ? others : { ...others, [id]: { from: path } } };
}

export function withScale(mapping: FieldMapping, id: string, scale: readonly Scale[]): FieldMapping {
  const before = mapping.fields[id];
  if (!before) return mapping;
  const { scale: _before, ...rest } = before;
  return { ...mapping, fields: { ...mapping.fields, [id]: scale.length === 0 ? rest : { ...rest, scale: [...scale] } } };
}

/**
 * Facts that this source does not give: nothing was found for them, or what is mapped (a preset's field) is neither among its fields nor in
 * any answer.
 */
export function notFound(
  mapping: FieldMapping,
  found: AutoMapped,
  seen: readonly Pick<Explored, 'fields' | 'record'>[],
): string[] {
  const isThere = presence(seen);
  const unfound = found.missing.filter((id) => mapping.fields[id] === undefined);
  const empty = Object.entries(mapping.fields).flatMap(([id, { from }]) => (isThere(from) ? [] : [id]));
  return [...new Set([...unfound, ...empty])];
}
