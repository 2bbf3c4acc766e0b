import { type ColumnSketch, type FeatureValue, quantiles, sketchOf } from '../online/feature-value';
import type { SparseRow } from './running-logistic';

/** More columns than this are not told apart: solving for them costs the cube. */
const MOST_COLUMNS = 120;
/** A category is told apart from this many events on; rarer ones are the base. */
const LEAST_EVENTS = 4;
/** The same for two categories that come together. */
const LEAST_TOGETHER = 12;
/** With more features than this, pairs would be too many. */
const MOST_FOR_PAIRS = 6;
/** Standard deviations beyond which a number counts as that. */
const FAR = 5;
const KNOTS = [0.25, 0.5, 0.75];
/** Different numbers from which on a bend may be told from a line. */
const LEAST_FOR_KNOTS = 6;

/** How firmly each kind of weight is held to 0. */
const RIDGE = { intercept: 0.01, line: 1, bend: 3, level: 1, missing: 1, together: 4 } as const;

interface Column {
  readonly numeric: boolean;
  readonly mean: number;
  readonly spread: number;
  /** In standard deviations. */
  readonly knots: readonly number[];
  readonly line: number;
  readonly missing: number;
  readonly levels: Map<string, number>;
  /** Categories without a column, and how often they came. */
  readonly rare: Map<string, number>;
  readonly leastEvents: number;
  readonly ridge: number;
}

/** After the features, each two categories that come together, as a category of their own. */
function withPairs(features: readonly FeatureValue[], pairs: readonly (readonly [number, number])[]): readonly FeatureValue[] {
  if (pairs.length === 0) return features;
  const both = pairs.map(([i, j]) => {
    const [a, b] = [features[i], features[j]];
    return typeof a === 'string' && typeof b === 'string' ? `${a}\u0000${b}` : null;
  });
  return [...features, ...both];
}

/**
 * Turns features into the columns of a linear model: a number is standardised and may bend at its quartiles; a category has a column
 * of its own (one-hot) once it is frequent enough, and so have two categories that come together; unknown has one too. A category never seen is the base: all zeros.
 */
export class Design {
  /** The ridge of each column; its length is the number of columns. */
  readonly ridge: number[] = [RIDGE.intercept];
  private readonly columns: Column[];
  private readonly pairs: readonly (readonly [number, number])[];

  constructor(rows: readonly (readonly FeatureValue[])[], features: number) {
    const places = Array.from({ length: features <= MOST_FOR_PAIRS ? features : 0 }, (_, place) => place);
    this.pairs = places.flatMap((i) => places.slice(i + 1).map((j) => [i, j] as const));
    const wide = rows.map((row) => withPairs(row, this.pairs));
    const sketches = Array.from({ length: features + this.pairs.length }, (_, at) =>
      sketchOf(wide.map((row) => row[at] ?? null)),
    );
    this.columns = sketches.map((sketch, at) => this.columnOf(sketch, at >= features));
  }

  private add(ridge: number): number {
    return this.ridge.push(ridge) - 1;
  }

  private columnOf({ numeric, numbers, levels, missing }: ColumnSketch, together: boolean): Column {
    const [leastEvents, ridge] = together ? [LEAST_TOGETHER, RIDGE.together] : [LEAST_EVENTS, RIDGE.level];
    const mean = numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
    const variance = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, numbers.length);
    const spread = variance > 0 && Number.isFinite(variance) ? Math.sqrt(variance) : 1;
    const bends = new Set(numbers).size >= LEAST_FOR_KNOTS;
    const knots = bends ? quantiles(numbers, KNOTS).map((knot) => (knot - mean) / spread) : [];
    const line = numeric ? this.add(RIDGE.line) : -1;
    for (const _ of knots) this.add(RIDGE.bend);
    const found = new Map<string, number>();
    for (const [level, count] of levels) {
      if (count >= leastEvents && this.ridge.length < MOST_COLUMNS) found.set(level, this.add(ridge));
    }
    const unknown = missing > 0 && !together ? this.add(RIDGE.missing) : -1;
    return { numeric, mean, spread, knots, line, missing: unknown, levels: found, rare: new Map(), leastEvents, ridge };
  }

  row(features: readonly FeatureValue[]): SparseRow {
    const at = [0];
    const value = [1];
    const put = (column: number, x: number) => {
      if (column < 0 || x === 0) return;
      at.push(column);
      value.push(x);
    };
    const wide = withPairs(features, this.pairs);
    for (const [index, column] of this.columns.entries()) {
      const feature = wide[index] ?? null;
      if (feature === null) put(column.missing, 1);
      else if (typeof feature === 'number' && column.numeric) {
        const x = Math.max(-FAR, Math.min(FAR, (feature - column.mean) / column.spread));
        put(column.line, x);
        for (const [bend, knot] of column.knots.entries()) put(column.line + 1 + bend, Math.max(0, x - knot));
      } else put(column.levels.get(String(feature)) ?? -1, 1);
    }
    return inOrder(at, value);
  }

  /** Counts the categories that have no column yet; true where one has just got its own. */
  notice(features: readonly FeatureValue[]): boolean {
    let grown = false;
    const wide = withPairs(features, this.pairs);
    for (const [index, { numeric, levels, rare, leastEvents, ridge }] of this.columns.entries()) {
      const feature = wide[index] ?? null;
      if (feature === null || (typeof feature === 'number' && numeric)) continue;
      const level = String(feature);
      if (levels.has(level) || this.ridge.length >= MOST_COLUMNS) continue;
      const count = (rare.get(level) ?? 0) + 1;
      if (count >= leastEvents) {
        levels.set(level, this.add(ridge));
        rare.delete(level);
        grown = true;
      } else rare.set(level, count);
      if (rare.size > 1000) rare.clear();
    }
    return grown;
  }
}

/** Columns that came later stand at the end, whatever feature they are of. */
function inOrder(at: number[], value: number[]): SparseRow {
  if (at.every((column, index) => index === 0 || column > (at[index - 1] ?? 0))) {
    return { at: Int32Array.from(at), value: Float64Array.from(value) };
  }
  const order = at.map((_, index) => index).toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
  return { at: Int32Array.from(order, (index) => at[index] ?? 0), value: Float64Array.from(order, (index) => value[index] ?? 0) };
}
