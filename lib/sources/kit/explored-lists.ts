import type { ExploredList } from '../connector';
import { isRecord } from '../read-leaves';
import type { AskedList } from './asked';
import type { Collected } from './collected';
import { recordLeaves } from './record-leaves';

/** Entries that are handed to whoever makes the mapping. */
const MOST_ENTRIES = 50;

/** The lists that hang on the account, with this account's own entries by the paths of their fields; of one that could not be read there are none. */
export interface ExploredLists {
  lists: ExploredList[];
  rows: Record<string, Record<string, unknown>[]>;
}

/** What was collected of the lists that a mapping names, as a mapping reads it. */
export function exploredLists(read: Collected['lists'], asked: ReadonlyMap<string, AskedList>): ExploredLists {
  const found: ExploredLists = { lists: [], rows: {} };
  for (const [path, { paths }] of asked) {
    const list = read.get(path);
    const entries = list?.ok ? list.value.rows.filter(isRecord).slice(0, MOST_ENTRIES).map(recordLeaves) : undefined;
    const names = new Set([...paths, ...(entries ?? []).flatMap((entry) => Object.keys(entry))]);
    found.lists.push({ path, fields: [...names].map((name) => ({ path: name })) });
    if (entries) found.rows[path] = entries;
  }
  return found;
}
