import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MeterView } from '@/components/account-view';
import { plotGeometry } from '@/components/usage/plot-geometry';

const months = ['2026-04-01', '2026-05-01', '2026-06-01', '2026-07-01', '2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'];
const meter = (used: number[], rest: Partial<MeterView> = {}): MeterView => ({
  metricId: 'seats',
  period: 'month',
  points: used.map((amount, i) => ({ startOn: months[i] ?? '', used: amount })),
  limit: 50,
  runOut: undefined,
  ...rest,
});
const today = '2026-11-23';

describe('the plot of a meter', () => {
  it('ends at today, under the limit, with the run-out on the limit to the right of it', () => {
    const runOut = { state: 'forecast', days: 30, earliestDays: 24, latestDays: 40 } as const;
    const plot = plotGeometry(meter([31, 33, 34, 37, 39, 42, 44, 47], { runOut }), today);
    expect(plot?.runOut?.onDate).toBe('2026-12-23');
    expect(plot?.runOut?.top).toBeCloseTo(plot?.limit?.top ?? -1);
    expect(plot?.runOut?.left).toBeGreaterThan(plot?.now.left ?? 100);
    expect(plot?.now.top).toBeGreaterThan(plot?.limit?.top ?? 100);
    expect(plot?.cone).not.toBe('');
  });

  it('leaves a run-out that is too far off outside, and keeps the direction', () => {
    const runOut = { state: 'forecast', days: 4000, earliestDays: 2000, latestDays: null } as const;
    const plot = plotGeometry(meter([31, 31, 32, 31, 32, 32, 32, 33], { runOut }), today);
    expect(plot?.runOut).toBeUndefined();
    expect(plot?.forecast).not.toBe('');
  });

  it('draws no forecast without a trend and no limit where there is none', () => {
    const plot = plotGeometry(meter([30, 31, 30, 31], { limit: null }), today);
    expect(plot?.limit).toBeUndefined();
    expect(plot?.forecast).toBe('');
    expect(plot?.cone).toBe('');
  });

  it('is not drawn from one point', () => {
    expect(plotGeometry(meter([30]), today)).toBeUndefined();
  });

  it('keeps everything inside and holds only numbers', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 8 }),
        fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null }),
        fc.double({ min: 0.1, max: 5000, noNaN: true }),
        (used, limit, days) => {
          const runOut =
            limit === null ? undefined : ({ state: 'forecast', days, earliestDays: days * 0.8, latestDays: null } as const);
          const plot = plotGeometry(meter(used, { limit, runOut }), today);
          const spots = [plot?.now, plot?.limit, plot?.runOut].filter((spot) => spot !== undefined);
          for (const { left, top } of spots) {
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left).toBeLessThanOrEqual(100.001);
            expect(top).toBeGreaterThanOrEqual(0);
            expect(top).toBeLessThanOrEqual(100.001);
          }
          expect(`${plot?.history}${plot?.cone}${plot?.forecast}`).not.toMatch(/NaN|Infinity/);
        },
      ),
    );
  });
});
