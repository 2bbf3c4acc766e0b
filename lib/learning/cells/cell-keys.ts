import { type FeatureValue, quantiles, sketchOf } from '../online/feature-value';

/** Up to so many different numbers, each is a category of its own. */
const MOST_VALUES = 12;
const COARSE = [1 / 3, 2 / 3];
const FINE = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];
/** With more features than this, pairs would be too many. */
const MOST_FOR_PAIRS = 6;
/** Separates the parts of a key; no category holds it, because what is typed or exported never does. */
const SEPARATOR = '\u0000';

/** The cells that an event falls into. */
export interface EventCells {
  readonly singles: readonly string[];
  /** With the places of the two singles that each is made of. */
  readonly pairs: readonly { readonly key: string; readonly of: readonly [number, number] }[];
  /** The combination of all features; null with fewer than two, where a single cell says it. */
  readonly whole: string | null;
}

interface Bins {
  readonly coarse: readonly number[];
  readonly fine: readonly number[];
}

const binOf = (value: number, bounds: readonly number[]) => bounds.filter((bound) => value >= bound).length;

/**
 * Which cells an event falls into: one for each feature, one for each pair of features where these are few, one for the whole
 * combination. A number is binned at tenths of the values seen, and at thirds for combinations.
 */
export class CellKeys {
  private readonly bins: readonly (Bins | null)[];

  constructor(rows: readonly (readonly FeatureValue[])[], features: number) {
    this.bins = Array.from({ length: features }, (_, at) => {
      const { numbers } = sketchOf(rows.map((row) => row[at] ?? null));
      if (new Set(numbers).size <= MOST_VALUES) return null;
      return { coarse: quantiles(numbers, COARSE), fine: quantiles(numbers, FINE) };
    });
  }

  of(features: readonly FeatureValue[]): EventCells {
    const singles: string[] = [];
    const rough: { key: string; single: number }[] = [];
    for (const [at, bins] of this.bins.entries()) {
      const value = features[at] ?? null;
      if (bins === null || typeof value !== 'number') {
        rough.push({
          key: `${at}=${value === null ? '' : `${typeof value === 'number' ? '#' : '$'}${value}`}`,
          single: singles.length,
        });
        singles.push(rough.at(-1)?.key ?? '');
      } else {
        rough.push({ key: `${at}~${binOf(value, bins.coarse)}`, single: singles.length });
        singles.push(`${at}~${binOf(value, bins.coarse)}`, `${at}:${binOf(value, bins.fine)}`);
      }
    }
    const pairs = [];
    if (rough.length > 2 && rough.length <= MOST_FOR_PAIRS) {
      for (const [i, a] of rough.entries()) {
        for (const b of rough.slice(i + 1)) {
          pairs.push({ key: `${a.key}${SEPARATOR}${b.key}`, of: [a.single, b.single] as const });
        }
      }
    }
    const whole = rough.length > 1 ? `*${rough.map(({ key }) => key).join(SEPARATOR)}` : null;
    return { singles, pairs, whole };
  }
}
