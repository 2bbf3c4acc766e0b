/** The middle and the tail of some measured milliseconds. */
export interface Summary {
  n: number;
  p50: number;
  p95: number;
  p99: number;
  max: number;
}

/**
 * The value below which a share of the samples lies, between neighbours by straight line (the same definition as R's type 7).
 * Throws on no samples: a percentile of nothing is no number.
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = samples.toSorted((a, b) => a - b);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new RangeError('A percentile needs at least one sample.');
  return low + (high - low) * (place - Math.floor(place));
}

/** Rounded to a tenth of a millisecond: more would be noise. */
export function summarise(samples: readonly number[]): Summary {
  const at = (share: number) => Math.round(percentile(samples, share) * 10) / 10;
  return { n: samples.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The differences of pairs measured one after the other, so that a slow moment of the machine strikes both. */
export function differences(pairs: readonly (readonly [without: number, with_: number])[]): number[] {
  return pairs.map(([without, with_]) => with_ - without);
}
