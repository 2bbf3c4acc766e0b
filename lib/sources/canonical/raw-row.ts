/** One record of a source as a mapping sees it: values by source path, rows of lists that hang on it. */
export interface RawRow {
  /** The value at a path; undefined or null: the source says nothing there. */
  value(path: string): unknown;
  /** The rows at a path: null where the source says there are none, undefined where it gives no list there. */
  rows(path: string): readonly RawRow[] | null | undefined;
}

function step(at: unknown, key: string): unknown {
  if (Array.isArray(at)) return /^\d+$/.test(key) ? at[Number(key)] : undefined;
  if (typeof at !== 'object' || at === null) return undefined;
  return Object.hasOwn(at, key) ? (at as Record<string, unknown>)[key] : undefined;
}

/** The member of that very name, dots and all (a column's heading), before the one that the dots lead to. */
function dig(record: unknown, path: string): unknown {
  const whole = step(record, path);
  if (whole !== undefined || !path.includes('.')) return whole;
  return path.split('.').reduce(step, record);
}

/** A JSON object, or a file's row by its headings, as a `RawRow`. Paths are names, or names and indexes joined by dots. */
export function rowOf(record: unknown): RawRow {
  return {
    value: (path) => dig(record, path),
    rows: (path) => {
      const found = dig(record, path);
      if (found === null) return null;
      return Array.isArray(found) ? found.map(rowOf) : undefined;
    },
  };
}
