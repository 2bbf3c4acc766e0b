import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meterPoints } from '@/lib/signals/meter';
import { inputOf, numberOf, read } from './signal-cases';

const used = (...amounts: number[]) => inputOf((a) => a.meter('storage', amounts, 100));
const weeks = (...amounts: number[]) => inputOf((a) => a.meter('storage', amounts, 100, 'week'));
const LEVELS = ['normal', 'warn', 'urgent', 'over'];
const levelOf = (...amounts: number[]) => {
  const reading = read(used(...amounts), 'utilisation-level', 'storage');
  return reading.state === 'known' ? LEVELS.indexOf(String(reading.value)) : Number.NaN;
};

const history = fc.array(fc.nat(120), { minLength: 2, maxLength: 10 });

describe('O110: the early end of the run-out', () => {
  it('is never later than its middle, and out of sight with it', () => {
    fc.assert(
      fc.property(history, (amounts) => {
        const [early, middle] = ['earliest-days-to-limit', 'days-to-limit'].map((id) =>
          numberOf(weeks(...amounts), id, 'storage'),
        );
        if (early === undefined || middle === undefined) return early === middle;
        return early <= middle;
      }),
    );
  });

  it('is 24 days of 24.5 on the exact line of practice 6', () => {
    const input = weeks(70, 74, 78, 82, 86);
    expect([numberOf(input, 'earliest-days-to-limit', 'storage'), numberOf(input, 'days-to-limit', 'storage')]).toEqual([24, 24]);
  });
});

describe('O111: the level of use', () => {
  it.each([
    [[79, 79, 79], 'normal'],
    [[80, 80, 80], 'warn'],
    [[80, 80], 'normal'],
    [[90, 70, 90, 90], 'normal'],
    [[0, 0, 95], 'urgent'],
    [[0, 0, 99.9], 'urgent'],
    [[0, 0, 100], 'over'],
    [[150], 'over'],
  ])('%j of 100 is %s', (amounts, level) => {
    expect(read(used(...amounts), 'utilisation-level', 'storage')).toMatchObject({ value: level });
  });

  it('reads seats from the contract', () => {
    const seats = inputOf((a) => a.plan({ seats: 20 }).usage({ metrics: [], activeUsers: 20 }));
    expect(read(seats, 'utilisation-level', 'seats')).toMatchObject({ value: 'over' });
  });
});

describe('more use', () => {
  it('never lowers utilisation, its level or its run, nor raises a decline (O111, O112)', () => {
    fc.assert(
      fc.property(history, fc.nat(60), (amounts, more) => {
        const raised = [...amounts.slice(0, -1), (amounts.at(-1) ?? 0) + more];
        const [before, after] = [used(...amounts), used(...raised)];
        const rises = (id: string) => Number(numberOf(after, id, 'storage')) - Number(numberOf(before, id, 'storage'));
        expect(rises('utilisation')).toBeGreaterThanOrEqual(0);
        expect(rises('periods-over-warn')).toBeGreaterThanOrEqual(0);
        expect(levelOf(...raised)).toBeGreaterThanOrEqual(levelOf(...amounts));
        if (amounts.length >= 5) expect(rises('usage-decline')).toBeLessThanOrEqual(0);
        else expect(numberOf(after, 'usage-decline', 'storage')).toBeUndefined();
      }),
    );
  });
});

describe('O112: a lasting decline', () => {
  it.each([
    [[100, 100, 60, 55, 50], 0.4],
    [[100, 100, 60, 55, 100], 0],
    [[50, 60, 70, 80, 90], 0],
    [[100, 60, 80, 80, 80], 0],
    [[200, 200, 100, 100, 100, 100, 100, 100, 100, 100, 100, 50, 50, 50], 0.5],
  ])('%j fell by %f', (amounts, share) => expect(numberOf(used(...amounts), 'usage-decline', 'storage')).toBeCloseTo(share, 9));
});

describe('points of a meter', () => {
  it('stand oldest first whatever order they came in, and are not copied where they do already', () => {
    const input = inputOf((a) => a.meter('storage', [3, 2, 1]));
    const points = meterPoints(input, 'storage');
    expect(points).toBe(meterPoints(input, 'storage'));
    const turned = inputOf((a) =>
      a.usage({ metrics: [{ metricId: 'storage', period: 'month', points: [...(points ?? [])].reverse() }] }),
    );
    expect(meterPoints(turned, 'storage')).toEqual(points);
  });
});
