/**
 * How p-values are corrected for the number of tests.
 * `bh` (Benjamini and Hochberg 1995): among the pairs that are called significant at level α, at most α are expected to be chance.
 * `holm` (Holm 1979): with chance at most α is even one of them chance, whatever depends on what.
 */
export type Correction = 'bh' | 'holm';

/** The corrected p-values, in the order given: a test is significant at level α where its value is at most α (O159). */
export function corrected(pValues: ArrayLike<number>, correction: Correction): Float64Array {
  const m = pValues.length;
  const order = Uint32Array.from({ length: m }, (_, test) => test).sort((a, b) => p(pValues, a) - p(pValues, b) || a - b);
  const out = new Float64Array(m);
  let bound = correction === 'bh' ? 1 : 0;
  for (let step = 0; step < m; step += 1) {
    // Benjamini-Hochberg goes from the largest value down, Holm from the smallest up.
    const place = correction === 'bh' ? m - 1 - step : step;
    const test = order[place] as number;
    const value = p(pValues, test) * (correction === 'bh' ? m / (place + 1) : m - place);
    bound = correction === 'bh' ? Math.min(bound, value) : Math.max(bound, value);
    out[test] = Math.min(1, bound);
  }
  return out;
}

const p = (pValues: ArrayLike<number>, test: number): number => pValues[test] as number;
