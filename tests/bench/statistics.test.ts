import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, percentile, summarise } from './statistics';

describe('percentiles', () => {
  it('are the known ones of 1 to 101', () => {
    const samples = Array.from({ length: 101 }, (_, i) => 101 - i);
    expect(summarise(samples)).toEqual({ n: 101, p50: 51, p95: 96, p99: 100, max: 101 });
  });

  it('lie between neighbours', () => {
    expect(percentile([10, 20], 0.5)).toBe(15);
    expect(percentile([10, 20], 0.95)).toBeCloseTo(19.5);
  });

  it('never leave the samples, and grow with the share', () => {
    const samples = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(
        samples,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (values, a, b) => {
          const [low, high] = [percentile(values, Math.min(a, b)), percentile(values, Math.max(a, b))];
          expect(low).toBeGreaterThanOrEqual(Math.min(...values));
          expect(high).toBeLessThanOrEqual(Math.max(...values));
          expect(low - high).toBeLessThanOrEqual(1e-9);
        },
      ),
    );
  });

  it('do not exist without a sample', () => {
    expect(() => percentile([], 0.5)).toThrow(/at least one sample/);
  });
});

it('differences keep the pairs together', () => {
  expect(
    differences([
      [10, 12],
      [50, 49],
    ]),
  ).toEqual([2, -1]);
});
