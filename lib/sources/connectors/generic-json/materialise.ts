import type { Result } from '@/lib/domain/app-error';
import type { FieldMapping } from '../../canonical/field-mapping';
import type { Rows } from '../../kit/collected';
import type { RawRecord } from '../../read-leaves';
import { isSingular } from './path/json-path';
import { parsePath } from './path/parse-path';
import { type Budget, newBudget, queryPath } from './path/query-path';

/** A path of a mapping that is none: where it stands, the place in it, and what would have to stand there. */
export interface PathProblem {
  where: string;
  at: number;
  expected: string;
}

type Pathed = Readonly<Record<string, { from: string; currencyFrom?: string | undefined }>>;

/** `plan` → `$.plan`: a plain name is a path as well. */
const asPath = (from: string): string => (from.startsWith('$') ? from : `$[${JSON.stringify(from)}]`);

function pathsOf(fields: Pathed, shared: string | undefined): string[] {
  const own = Object.values(fields).flatMap(({ from, currencyFrom }) =>
    currencyFrom === undefined ? [from] : [from, currencyFrom],
  );
  return [...new Set([...own, ...(shared === undefined ? [] : [shared])])];
}

/** All paths of a mapping that cannot be read, so that they are told before anything is asked. */
export function pathProblems(mapping: FieldMapping): PathProblem[] {
  const check = (where: string, from: string | undefined): PathProblem[] => {
    const parsed = from === undefined ? null : parsePath(asPath(from));
    return parsed === null || parsed.ok ? [] : [{ where, at: parsed.at, expected: parsed.expected }];
  };
  const ofFields = (before: string, fields: Pathed) =>
    Object.entries(fields).flatMap(([id, { from, currencyFrom }]) => [
      ...check(`${before}.${id}.from`, from),
      ...check(`${before}.${id}.currencyFrom`, currencyFrom),
    ]);
  const ofLists = Object.entries(mapping.lists ?? {}).flatMap(([name, list]) =>
    list ? [...check(`lists.${name}.from`, list.from), ...ofFields(`lists.${name}.fields`, list.fields)] : [],
  );
  return [...check('currencyFrom', mapping.currencyFrom), ...ofFields('fields', mapping.fields), ...ofLists];
}

/** Stands where a path asked for too much work: it is no value of any kind. */
const UNREADABLE = Object.freeze({});

function valueAt(from: string, root: unknown, budget: Budget): unknown {
  const parsed = parsePath(asPath(from));
  const found = parsed.ok ? queryPath(parsed.path, root, budget) : null;
  if (!found?.ok) return UNREADABLE;
  return found.values.length > 1 ? found.values : found.values[0];
}

function record(paths: readonly string[], root: unknown, budget: Budget): RawRecord {
  return Object.fromEntries(paths.map((from) => [from, valueAt(from, root, budget)]));
}

/** The rows of a list: what one path to an array holds, or all that a path with `*`, a slice or a filter names. */
function rowsAt(from: string, root: unknown, budget: Budget): unknown {
  const parsed = parsePath(asPath(from));
  if (!parsed.ok) return UNREADABLE;
  const { path } = parsed;
  const found = queryPath(path, root, budget);
  if (!found.ok) return UNREADABLE;
  if (isSingular(path)) return found.values[0];
  if (found.values.length > 0) return found.values;
  // None of an array that is there is none; of one that is missing nothing is known.
  const holders = queryPath({ ...path, segments: path.segments.slice(0, -1) }, root, budget);
  return holders.ok && holders.values.some(Array.isArray) ? [] : undefined;
}

export interface Materialised {
  record: RawRecord;
  lists: ReadonlyMap<string, Result<Rows>>;
}

/** Rows that are read of one list; more are told. */
const MOST_ROWS = 2000;

/**
 * The values that a mapping names, each under its own path, so that a mapping reads them as it reads any record. Within a list `$` is
 * the item. All paths together may cost so much and no more.
 */
export function materialise(json: unknown, mapping: FieldMapping): Materialised {
  const budget = newBudget();
  const own: Record<string, unknown> = { ...record(pathsOf(mapping.fields, mapping.currencyFrom), json, budget) };
  const lists = new Map<string, { items: readonly unknown[]; paths: Set<string> }>();
  for (const list of Object.values(mapping.lists ?? {})) {
    if (!list) continue;
    const items = rowsAt(list.from, json, budget);
    if (!Array.isArray(items)) {
      own[list.from] = items;
      continue;
    }
    const paths = lists.get(list.from)?.paths ?? new Set<string>();
    for (const path of pathsOf(list.fields, mapping.currencyFrom)) paths.add(path);
    lists.set(list.from, { items, paths });
  }
  const read = [...lists].map(([from, { items, paths }]) => {
    const rows = items.slice(0, MOST_ROWS).map((item) => record([...paths], item, budget));
    return [from, { ok: true, value: { rows, whole: items.length <= MOST_ROWS } }] as const;
  });
  return { record: own, lists: new Map(read) };
}
