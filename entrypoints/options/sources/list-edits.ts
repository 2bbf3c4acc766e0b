import { autoMap } from '@/lib/sources/canonical/auto-map';
import type { FieldFrom, FieldMapping, Scale } from '@/lib/sources/canonical/field-mapping';
import type { SourceList } from '@/lib/sources/canonical/source-lists';
import type { ListName } from '@/lib/sources/field-map';

function withLists(mapping: FieldMapping, lists: FieldMapping['lists']): FieldMapping {
  return { ...mapping, lists };
}

/** `usage.points.used` → the list and the field of its entries. */
function partsOf(id: string): [ListName, string] {
  const at = id.lastIndexOf('.');
  return [id.slice(0, at) as ListName, id.slice(at + 1)];
}

/** A fact's entries from another list, or from none; what its entries hold is proposed by their names. */
export function withList(mapping: FieldMapping, name: ListName, list: SourceList | null, nowMs: number): FieldMapping {
  const { [name]: _before, ...others } = mapping.lists ?? {};
  if (list === null) return withLists(mapping, others);
  const { timeZone, currency } = mapping;
  const samples = (path: string) => (list.entries ?? []).map((entry) => entry[path]);
  const fields = list.fields.map((field) => ({ ...field, samples: field.samples ?? samples(field.path) }));
  const found = autoMap(fields, { nowMs, timeZone, list: name, ...(currency === undefined ? {} : { currency }) });
  const proposed = Object.fromEntries(found.proposals.map(({ id, from }) => [partsOf(id)[1], from]));
  return withLists(mapping, { ...others, [name]: { from: list.path, fields: proposed } });
}

function changed(
  mapping: FieldMapping,
  id: string,
  change: (fields: Record<string, FieldFrom>, leaf: string) => Record<string, FieldFrom>,
) {
  const [name, leaf] = partsOf(id);
  const list = mapping.lists?.[name];
  return list ? withLists(mapping, { ...mapping.lists, [name]: { ...list, fields: change(list.fields, leaf) } }) : mapping;
}

export function withEntryField(mapping: FieldMapping, id: string, path: string | null): FieldMapping {
  return changed(mapping, id, (fields, leaf) => {
    const { [leaf]: _before, ...others } = fields;
    return path === null ? others : { ...others, [leaf]: { from: path } };
  });
}

export function withEntryScale(mapping: FieldMapping, id: string, scale: readonly Scale[]): FieldMapping {
  return changed(mapping, id, (fields, leaf) => {
    const { scale: _before, ...rest } = fields[leaf] ?? { from: '' };
    return rest.from === '' ? fields : { ...fields, [leaf]: scale.length === 0 ? rest : { ...rest, scale: [...scale] } };
  });
}
