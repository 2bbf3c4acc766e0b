import type { ImportRow } from './rows';
import type { WriterDb } from './writer-db';

/** Rows that are read for one that was asked for before the rest is asked for one by one. */
const SPARE = 2;

/**
 * Rows by their keys, in the order of the keys. The rows of a file that is read again mostly lie together on the disk, and one look through
 * them takes a fraction of a question for each; where others lie between, what was not come by is asked for by its key.
 */
export async function importRowsUnder(db: WriterDb, keys: readonly string[]): Promise<(ImportRow | undefined)[]> {
  const sorted = [...new Set(keys)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const limit = sorted.length * SPARE;
  const near = await db.imports.where(':id').between(first, last, true, true).limit(limit).toArray();
  const found = new Map(near.map((row) => [row.key, row]));
  const seenTo = near.length < limit ? last : (near.at(-1)?.key ?? '');
  const rest = sorted.filter((key) => key > seenTo);
  for (const row of rest.length === 0 ? [] : await db.imports.bulkGet(rest)) if (row) found.set(row.key, row);
  return keys.map((key) => found.get(key));
}
