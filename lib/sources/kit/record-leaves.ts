import { rowOf } from '../canonical/raw-row';
import { isWrapped } from '../canonical/wrapped-value';
import { isRecord, type RawRecord } from '../read-leaves';

/** More than any form has; a table of this many rows is no help to who makes a mapping. */
const MOST_LEAVES = 2000;
const DEEPEST = 5;
const LONGEST_PATH = 300;
const LONGEST_TEXT = 2000;

const isScalar = (value: unknown) => typeof value !== 'object' || value === null;
/** A reference as some systems write it: `[3, 'Sample']`. */
const isPair = (value: readonly unknown[]) => value.length === 2 && typeof value[0] === 'number' && typeof value[1] === 'string';

/** A value as it is shown: text no longer than anybody reads. */
export const shown = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, LONGEST_TEXT) : value);

/** Is it a value and not a thing with values in it; null: neither, as a list of records. */
export function isLeaf(value: unknown): boolean {
  if (isScalar(value) || isWrapped(value)) return true;
  return Array.isArray(value) && value.every(isScalar) && !isPair(value);
}

/**
 * The values of a record by the paths under which a mapping finds them: `Owner.name`, `industry_id.1`. Lists of records are left out: a
 * mapping reads them as lists.
 */
export function recordLeaves(record: RawRecord): Record<string, unknown> {
  const found: [string, unknown][] = [];
  const visit = (value: unknown, path: string, depth: number) => {
    if (found.length >= MOST_LEAVES || path.length > LONGEST_PATH || depth > DEEPEST || value === undefined) return;
    if (depth > 0 && isLeaf(value)) found.push([path, value]);
    else if (isRecord(value))
      for (const [key, one] of Object.entries(value)) visit(one, depth === 0 ? key : `${path}.${key}`, depth + 1);
    else if (Array.isArray(value) && isPair(value))
      for (const [index, one] of value.entries()) visit(one, `${path}.${index}`, depth + 1);
  };
  visit(record, '', 0);
  // A name with a dot in it may stand in the way of another's path, or have none.
  const row = rowOf(record);
  return Object.fromEntries(
    found.filter(([path, value]) => path !== '' && row.value(path) === value).map(([path, value]) => [path, shown(value)]),
  );
}
