import type { ListName } from '../field-map';
import type { FieldMapping } from './field-mapping';
import { LIST_FIELDS } from './fields';
import { liveOf, type MappingRow, scalesOf } from './mapping-rows';
import { rowOf } from './raw-row';
import type { SourceList } from './source-lists';

/** One list of an account's facts in the table of a mapping. */
export interface ListRow {
  name: ListName;
  from: string | null;
  /** Entries for the account that is looked at, at most as many as were asked for; null: nobody knows. */
  count: number | null;
  /** What each entry holds, with the first entry's values. Ids are the whole ones: `usage.points.used`. */
  fields: MappingRow[];
  /** Fields without which no entry can be read, and that are not mapped. */
  lacking: string[];
}

/** The lists of a mapping, mapped or not, in the order of the facts. Pure. */
export function listRows(mapping: FieldMapping, lists: readonly SourceList[]): ListRow[] {
  return (Object.keys(LIST_FIELDS) as ListName[]).map((name) => {
    const list = mapping.lists?.[name];
    const entries = lists.find(({ path }) => path === list?.from)?.entries;
    const first = entries?.[0] === undefined ? null : rowOf(entries[0]);
    const fields = LIST_FIELDS[name].map((field): MappingRow => {
      const from = list?.fields[field.id.slice(name.length + 1)];
      const live = first === null ? ({ state: 'no-entry' } as const) : liveOf(field, from, mapping, first);
      return {
        id: field.id,
        kind: field.kind,
        from: from?.from ?? null,
        scale: from?.scale ?? [],
        scales: scalesOf(field),
        live,
      };
    });
    const lacking = LIST_FIELDS[name]
      .filter(({ required }, index) => required && fields[index]?.from === null)
      .map(({ id }) => id);
    return { name, from: list?.from ?? null, count: entries?.length ?? null, fields, lacking };
  });
}
