import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson, Z_99 } from '@/lib/learning/interval';

const counts = fc
  .tuple(fc.integer({ min: 0, max: 64 }), fc.double({ min: 1e-3, max: 1e6, noNaN: true }))
  .map(([share, n]) => ({ wins: (share / 64) * n, n }));

describe('O170: the interval of a rate', () => {
  it('4 of 10 is 0.168 to 0.687 (practice 3)', () => {
    const { low, high } = wilson(4, 10);
    expect(low).toBeCloseTo(0.168, 3);
    expect(high).toBeCloseTo(0.687, 3);
  });

  it('of nothing is everything', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it.each([
    [0, 20, 0, 0.1611],
    [20, 20, 0.8389, 1],
    [1, 2, 0.0945, 0.9055],
  ])('%d of %d', (wins, n, low, high) => {
    expect(wilson(wins, n).low).toBeCloseTo(low, 4);
    expect(wilson(wins, n).high).toBeCloseTo(high, 4);
  });

  it('contains the rate, stays between 0 and 1, and is wider at a higher confidence', () => {
    fc.assert(
      fc.property(counts, ({ wins, n }) => {
        const { low, high } = wilson(wins, n);
        const wider = wilson(wins, n, Z_99);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(wins / n);
        expect(high).toBeGreaterThanOrEqual(wins / n);
        expect(wider.low).toBeLessThanOrEqual(low + 1e-12);
        expect(wider.high).toBeGreaterThanOrEqual(high - 1e-12);
      }),
    );
  });

  it('mirrors: the interval of losses is that of wins turned over', () => {
    fc.assert(
      fc.property(counts, ({ wins, n }) => {
        expect(wilson(n - wins, n).low).toBeCloseTo(1 - wilson(wins, n).high, 9);
      }),
    );
  });

  it('rises with the wins and narrows with the tries', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 1.1, max: 10, noNaN: true }), ({ wins, n }, more) => {
        const { low, high } = wilson(wins, n);
        const better = wilson(Math.min(n, wins + 0.1 * n), n);
        const again = wilson(wins * more, n * more);
        expect(better.low).toBeGreaterThanOrEqual(low - 1e-12);
        expect(better.high).toBeGreaterThanOrEqual(high - 1e-12);
        expect(again.high - again.low).toBeLessThanOrEqual(high - low + 1e-12);
      }),
    );
  });
});
