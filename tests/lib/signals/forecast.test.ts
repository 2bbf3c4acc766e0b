import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '@/lib/signals/days';
import { forecastRunOut } from '@/lib/signals/forecast';

const weekly = (...used: number[]) => used.map((amount, i) => ({ startOn: addDays('2026-09-07', 7 * i), used: amount }));

describe('forecastRunOut (practice 6)', () => {
  it('70, 74, 78, 82, 86 a week with limit 100 runs out in 24.5 days', () => {
    const runOut = forecastRunOut(weekly(70, 74, 78, 82, 86), 100);
    expect(runOut.state).toBe('forecast');
    expect(runOut.days).toBeCloseTo(24.5, 9);
    expect(runOut.earliestDays).toBeCloseTo(24.5, 6);
    expect(runOut.latestDays).toBeCloseTo(24.5, 6);
  });

  it('gives a range around a noisy trend', () => {
    // Slope 4 a week, residuals −0.2, 0.8, −0.2, −1.2, 0.8; half-width 3.182 × √(2.8 / 3 / 10) = 0.9721 a week.
    const runOut = forecastRunOut(weekly(70, 75, 78, 81, 87), 100);
    expect(runOut.state).toBe('forecast');
    expect(runOut.days).toBeCloseTo(22.75, 9);
    expect(runOut.earliestDays).toBeCloseTo(18.3, 1);
    expect(runOut.latestDays).toBeCloseTo(30.05, 1);
  });

  it.each([
    ['flat', weekly(70, 70, 70, 70)],
    ['falling', weekly(90, 80, 70, 60)],
    ['noise around nothing', weekly(70, 80, 69, 81, 70)],
  ])('sees no trend in %s use', (_, points) => {
    expect(forecastRunOut(points, 100)).toEqual({ state: 'no-trend', days: null, earliestDays: null, latestDays: null });
  });

  it('says over at the limit itself, and too little under three periods', () => {
    expect(forecastRunOut(weekly(80, 90, 100), 100).state).toBe('over');
    expect(forecastRunOut(weekly(80, 90), 100).state).toBe('too-little');
    expect(forecastRunOut([], 100).state).toBe('too-little');
  });

  it('looks at the recent periods only', () => {
    const steady = [10, 10, 10, 10, 10, 10, 10, 10];
    expect(forecastRunOut(weekly(90, 80, ...steady), 100).state).toBe('no-trend');
  });

  it('never gets later when the limit is lower', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 3, maxLength: 12 }), (used) => {
        const points = weekly(...used);
        const [near, far] = [forecastRunOut(points, 101), forecastRunOut(points, 200)];
        if (near.state !== 'forecast' || far.state !== 'forecast') return near.state === far.state;
        return Number(near.days) < Number(far.days) && Number(near.earliestDays) <= Number(near.days);
      }),
    );
  });
});
