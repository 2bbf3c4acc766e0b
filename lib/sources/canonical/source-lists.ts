import type { SourceField } from './source-field';

/** A list that hangs on an account: what its entries hold, and the first of them. */
export interface SourceList {
  path: string;
  label?: string;
  fields: SourceField[];
  /** By the paths of the fields; undefined: this account's were not looked at. */
  entries?: readonly Readonly<Record<string, unknown>>[];
}

/** What was looked at of a source. */
export interface LookedAtSource {
  record: Readonly<Record<string, unknown>>;
  lists?: readonly { path: string; label?: string | undefined; fields: readonly SourceField[] }[] | undefined;
}

type Entry = Record<string, unknown>;

const isEntry = (one: unknown): one is Entry => typeof one === 'object' && one !== null && !Array.isArray(one);
const namesIn = (entries: readonly Entry[]) => [...new Set(entries.flatMap((one) => Object.keys(one)))];

/** Lists of records that came in the answer. */
function ofRecord(record: LookedAtSource['record']): SourceList[] {
  return Object.entries(record).flatMap(([path, value]) => {
    if (!Array.isArray(value) || value.length === 0 || !value.every(isEntry)) return [];
    return [{ path, fields: namesIn(value).map((name) => ({ path: name })), entries: value }];
  });
}

/** `$.meters[0].used` → the list `$.meters`, and in its first entry `$.used`. */
function ofPaths(record: LookedAtSource['record']): SourceList[] {
  const lists = new Map<string, Entry[]>();
  for (const [path, value] of Object.entries(record)) {
    const found = /^(\$.*?)\[(\d+)\](.+)$/.exec(path);
    const [, list = '', index = '', rest = ''] = found ?? [];
    if (!found) continue;
    const entries = lists.get(list) ?? [];
    entries[Number(index)] = { ...entries[Number(index)], [`$${rest}`]: value };
    lists.set(list, entries);
  }
  return [...lists].map(([path, sparse]) => {
    const entries = sparse.filter(isEntry);
    return { path, fields: namesIn(entries).map((name) => ({ path: name })), entries };
  });
}

/** The lists that a mapping may name: those that the source describes, else those that came in its answer. */
export function listsOf({ record, lists = [] }: LookedAtSource): SourceList[] {
  const came = [...ofRecord(record), ...ofPaths(record)];
  const described = lists.map(({ path, label, fields }) => {
    const value = record[path];
    const entries = Array.isArray(value) ? value.filter(isEntry) : undefined;
    return { path, ...(label === undefined ? {} : { label }), fields: [...fields], ...(entries ? { entries } : {}) };
  });
  return [...described, ...came.filter(({ path }) => !described.some((one) => one.path === path))];
}
