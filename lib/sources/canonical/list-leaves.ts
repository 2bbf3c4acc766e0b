import type { FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import type { ListName } from '../field-map';
import { EXPECTED_KIND } from './expected-kind';
import type { ListFrom } from './field-mapping';
import { type CanonicalField, LIST_FIELDS } from './fields';
import type { LeavesInput } from './own-leaves';
import type { RawRow } from './raw-row';
import { readValue } from './read-value';
import { VALUE_SCHEMAS } from './value-schemas';

/** An item's fields as they were read, by their name; required ones are there. */
export type ItemLeaves = Record<string, unknown>;

/** The lists that were given, by name. One that is missing was not mapped, not sent, or had no good item among bad ones. */
export type ListLeaves = Partial<Record<ListName, ItemLeaves[]>>;

export interface ListInput extends LeavesInput {
  nowMs: number;
}

/** Rows beyond this are no list of one account. */
const MOST_ROWS = 5000;

/** Days that cannot lie in the future, by list. */
const PAST_DAY: Partial<Record<ListName, string>> = {
  'usage.points': 'startOn',
  'nps.responses': 'answeredOn',
  'interest.signals': 'onDate',
  'contacts.past': 'onDate',
};

/** Texts that the domain keeps short. */
const SHORT = /name|role|stage|unit|lossReason/i;

function schemaOf({ id, kind }: CanonicalField): z.core.$ZodType {
  if (kind === 'code') return VALUE_SCHEMAS.id;
  return kind === 'text' && SHORT.test(id.split('.').at(-1) ?? '') ? VALUE_SCHEMAS.code : VALUE_SCHEMAS[kind];
}

/** The last day that may be said to have come: a day of leeway is left for time zones. */
function lastDay({ mapping, nowMs }: ListInput): string {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(mapping.timeZone);
  return now.toPlainDate().add({ days: 1 }).toString();
}

function readItem(name: ListName, list: ListFrom, row: RawRow, at: string, input: ListInput): ItemLeaves | null {
  const item: ItemLeaves = {};
  for (const field of LIST_FIELDS[name]) {
    const leaf = field.id.slice(name.length + 1);
    const from = list.fields[leaf];
    const raw = from && row.value(from.from);
    const found = from && readValue({ field, from, mapping: input.mapping, row }, raw);
    const parsed = found?.state === 'value' ? z.safeParse(schemaOf(field), found.value) : undefined;
    if (parsed?.success) item[leaf] = parsed.data;
    else if (found && found.state !== 'none') input.report.bad(`${at}.${leaf}`, raw, EXPECTED_KIND[field.kind]);
    if (!field.required || parsed?.success) continue;
    if (found?.state !== 'nonsense' && !parsed) input.report.bad(`${at}.${leaf}`, 'nothing', EXPECTED_KIND[field.kind]);
    return null;
  }
  const day = PAST_DAY[name];
  const on = day === undefined ? undefined : item[day];
  if (typeof on !== 'string' || on <= lastDay(input)) return item;
  input.report.bad(`${at}.${day}`, on, 'a day that has come');
  return null;
}

/** The lists of one facet, item by item: a bad item is left out and told, the others stay. */
export function listLeaves(facet: FacetName, input: ListInput): ListLeaves {
  const lists: ListLeaves = {};
  const shares = facet === 'competitors' ? ['competitors.', 'purchases.'] : [`${facet}.`];
  for (const [key, list] of Object.entries(input.mapping.lists ?? {})) {
    const name = key as ListName;
    if (!list || !shares.some((prefix) => name.startsWith(prefix))) continue;
    const path = name.slice(name.indexOf('.') + 1);
    const rows = input.row.rows(list.from);
    if (rows === undefined || (rows && rows.length > MOST_ROWS)) {
      input.report.bad(path, rows ? `${rows.length} rows` : input.row.value(list.from), `a list of at most ${MOST_ROWS} rows`);
      continue;
    }
    const read = (rows ?? []).map((row, index) => readItem(name, list, row, `${path}[${index}]`, input));
    const items = read.filter((item) => item !== null);
    // No good item among bad ones is not "none".
    if (items.length === 0 && rows && rows.length > 0) continue;
    lists[name] = items;
    input.report.origin(path, list.from);
  }
  return lists;
}
