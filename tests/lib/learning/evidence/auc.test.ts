import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aucInterval, aucOf } from '@/lib/learning/evidence/auc';
import { Z_95, Z_99 } from '@/lib/learning/interval';

const labelled = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.constantFrom(0, 1)), { minLength: 2, maxLength: 60 });

/** By definition: over all pairs of a positive and a negative. */
function byPairs(scores: readonly number[], outcomes: readonly number[]): number | null {
  let [sum, pairs] = [0, 0];
  for (const [i, a] of scores.entries()) {
    for (const [j, b] of scores.entries()) {
      if (outcomes[i] !== 1 || outcomes[j] !== 0) continue;
      pairs += 1;
      sum += a > b ? 1 : a === b ? 0.5 : 0;
    }
  }
  return pairs === 0 ? null : sum / pairs;
}

describe('O185: the AUC and its interval', () => {
  it('is what counting all pairs gives, equal scores included', () => {
    fc.assert(
      fc.property(labelled, (list) => {
        const [scores, outcomes] = [list.map(([score]) => score), list.map(([, outcome]) => outcome)];
        const auc = aucOf(scores, outcomes);
        const expected = byPairs(scores, outcomes);
        if (expected === null) expect(auc).toBeNull();
        else expect(auc?.value).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('contains the AUC, is wider at 99 % than at 95 %, and stays between 0 and 1', () => {
    const count = fc.integer({ min: 1, max: 500 });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), count, count, (auc, positives, negatives) => {
        const narrow = aucInterval(auc, positives, negatives, Z_95);
        const wide = aucInterval(auc, positives, negatives, Z_99);
        expect(narrow.low).toBeLessThanOrEqual(auc);
        expect(narrow.high).toBeGreaterThanOrEqual(auc);
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
        expect(wide.low).toBeGreaterThanOrEqual(0);
        expect(wide.high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('contains 0.5 exactly where the Mann-Whitney test finds nothing', () => {
    const [positives, negatives] = [30, 70];
    const edge = Z_99 * Math.sqrt((positives + negatives + 1) / (12 * positives * negatives));
    expect(aucInterval(0.5 + edge * 0.999, positives, negatives, Z_99).low).toBeLessThan(0.5);
    expect(aucInterval(0.5 + edge * 1.001, positives, negatives, Z_99).low).toBeGreaterThan(0.5);
  });

  it('of everything told apart is no certainty', () => {
    const { low, high } = aucInterval(1, 8, 8, Z_99);
    expect(high).toBe(1);
    expect(low).toBeGreaterThan(0.5);
    expect(low).toBeLessThan(0.85);
  });
});
