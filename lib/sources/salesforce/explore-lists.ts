import type { ExploredList } from '../connector';
import type { FieldMap } from '../field-map';
import { isRecord } from '../read-leaves';
import type { SubResponse } from './composite';
import { type DescribedObject, describedObject } from './described-object';

/** A list that hangs on the account and what its entries hold. */
export interface ChildList {
  relationship: string;
  object: string;
}

/** One call describes as many objects. */
const MOST_LISTS = 20;
const MOST_FIELDS = 80;
const MOST_ROWS = 5;

/** The lists that are worth a look: those that the map names, then the company's own. */
export function listsWorth(map: FieldMap, { children }: DescribedObject): ChildList[] {
  const mapped = Object.values(map.lists).map(({ relationship }) => relationship);
  const known = children.filter(({ relationship }) => mapped.includes(relationship));
  const own = children.filter(({ relationship }) => relationship.endsWith('__r') && !mapped.includes(relationship));
  return [...known, ...own].slice(0, MOST_LISTS);
}

/** Each list with the label and fields of its object; one that may not be seen is left out. Fields behind references as the map names them. */
export function describedLists(
  lists: readonly ChildList[],
  map: FieldMap,
  answers: ReadonlyMap<string, SubResponse>,
): ExploredList[] {
  return lists.flatMap(({ relationship, object }) => {
    const answer = answers.get(object);
    const described = answer && answer.status < 300 ? describedObject(answer.body) : null;
    if (!described) return [];
    const named = Object.values(map.lists).flatMap((list) =>
      list.relationship === relationship ? Object.values(list.fields) : [],
    );
    const behind = named.filter(({ field }) => described.references.includes(field.split('.')[0] ?? '') && field.includes('.'));
    const fields = [...behind.map(({ field }) => ({ path: field })), ...described.fields].slice(0, MOST_FIELDS);
    return [{ path: relationship, label: described.label, fields }];
  });
}

/** A sub-select of a few entries of a list. Activities are given in their own order alone. */
export function subSelectOf({ path, fields }: ExploredList, map: FieldMap): string {
  const order = Object.values(map.lists).find(({ relationship }) => relationship === path)?.orderBy ?? [];
  const sorted = order.length > 0 ? ` ORDER BY ${order.map((by) => `${by.field} ${by.direction} NULLS LAST`).join(', ')}` : '';
  const names = [...new Set(['Id', ...fields.map((field) => field.path)])].join(', ');
  return `(SELECT ${names} FROM ${path}${sorted} LIMIT ${MOST_ROWS})`;
}

/** The entries in an answer: an empty list where there are none, undefined where the list could not be read. */
export function entriesIn(part: SubResponse | undefined, relationship: string): unknown[] | undefined {
  const body = part && part.status < 300 && isRecord(part.body) ? part.body.records : undefined;
  const record: unknown = Array.isArray(body) ? body[0] : undefined;
  if (!isRecord(record) || !Object.hasOwn(record, relationship)) return undefined;
  const nested = record[relationship];
  if (nested === null) return [];
  return isRecord(nested) && Array.isArray(nested.records) ? nested.records : undefined;
}
