/** A feature of one event: a number, a category, or unknown. */
export type FeatureValue = number | string | null;

/** What a column of features holds, judged by some of its values. */
export interface ColumnSketch {
  /** Whether it is measured; a column of codes of which some look like numbers is not. */
  readonly numeric: boolean;
  /** Its numbers in rising order; empty where it is not numeric. */
  readonly numbers: readonly number[];
  /** Its categories by how often they came, the most frequent first. */
  readonly levels: readonly (readonly [level: string, count: number])[];
  readonly missing: number;
}

/** Nine of ten known values must be numbers; the rest are then categories beside them. */
const NUMERIC_SHARE = 0.9;

export function sketchOf(values: readonly FeatureValue[]): ColumnSketch {
  const known = values.filter((value) => value !== null);
  const numbers = known.filter((value) => typeof value === 'number').toSorted((a, b) => a - b);
  const numeric = numbers.length > 0 && numbers.length >= NUMERIC_SHARE * known.length;
  const counts = new Map<string, number>();
  for (const value of known) {
    if (typeof value === 'number' && numeric) continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  const levels = [...counts].toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return { numeric, numbers: numeric ? numbers : [], levels, missing: values.length - known.length };
}

/** The values at the given shares of sorted numbers, each once, without the smallest. */
export function quantiles(sorted: readonly number[], shares: readonly number[]): number[] {
  const found = shares.flatMap((share) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? []);
  return [...new Set(found)].filter((value) => value > (sorted[0] ?? value));
}
