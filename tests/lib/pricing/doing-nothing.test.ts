import { describe, expect, it } from 'vitest';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { costOfWaiting } from '@/lib/pricing/doing-nothing';
import { base } from './price-models';

const overage: PriceModel = { ...base, kind: 'per-unit', unitMinor: 100 };
const package100: PriceModel = { ...base, kind: 'package', packageSize: 100, packageMinor: 8000 };
const current = { billMinor: 50_000, included: 300, over: package100 };
const proposed = { billMinor: 60_000, included: null, over: undefined };
const until = { fromOn: '2026-12-01', untilOn: '2027-03-01' };
const forecast = { used: 290, perDay: 1 };
const ask = (change: Partial<Parameters<typeof costOfWaiting>[0]> = {}) => {
  const cost = costOfWaiting({ forecast, current, proposed, ...until, ...change });
  return cost.ok ? cost.value : cost.error;
};

describe('O143: what doing nothing costs', () => {
  it('adds what must be bought as use grows, month by month', () => {
    expect(ask()).toEqual({
      months: [
        {
          fromOn: '2026-12-01',
          untilOn: '2027-01-01',
          days: 31,
          ofDays: 31,
          used: 290,
          currentMinor: 50_000,
          proposedMinor: 60_000,
        },
        {
          fromOn: '2027-01-01',
          untilOn: '2027-02-01',
          days: 31,
          ofDays: 31,
          used: 321,
          currentMinor: 58_000,
          proposedMinor: 60_000,
        },
        {
          fromOn: '2027-02-01',
          untilOn: '2027-03-01',
          days: 28,
          ofDays: 28,
          used: 352,
          currentMinor: 58_000,
          proposedMinor: 60_000,
        },
      ],
      currentMinor: 166_000,
      proposedMinor: 180_000,
      extraMinor: -14_000,
    });
  });

  it('is the dearer way where each unit over is charged', () => {
    expect(ask({ current: { ...current, over: overage, billMinor: 59_000 } })).toMatchObject({
      currentMinor: 59_000 * 3 + 2100 + 5200,
      extraMinor: 4300,
    });
  });

  it('counts part of a month by its days, and started units whole', () => {
    expect(ask({ untilOn: '2026-12-16' })).toMatchObject({ currentMinor: 24_194, proposedMinor: 29_032 });
    const half = { forecast: { used: 300.1 + 0.2, perDay: 0 }, current: { ...current, over: overage }, untilOn: '2027-01-01' };
    expect(ask(half)).toMatchObject({ currentMinor: 50_100 });
    // 0.1 + 0.2 − 0.3 is a little above nothing in floating point: no unit is started by that.
    const noise = { forecast: { used: 0.1 + 0.2, perDay: 0 }, current: { ...current, included: 0.3, over: overage } };
    expect(ask({ ...noise, untilOn: '2027-01-01' })).toMatchObject({ currentMinor: 50_000 });
  });

  it('leaves unknown what is unknown, and no sum hides it', () => {
    expect(ask({ forecast: undefined })).toMatchObject({ currentMinor: null, proposedMinor: 180_000, extraMinor: null });
    expect(ask({ current: { ...current, billMinor: undefined } })).toMatchObject({ currentMinor: null, extraMinor: null });
    expect(ask({ current: { ...current, included: undefined } })).toMatchObject({ currentMinor: null });
    const noPrice = ask({ current: { ...current, over: undefined } });
    expect(noPrice).toMatchObject({ currentMinor: null, months: [{ currentMinor: 50_000 }, { currentMinor: null }, {}] });
  });

  it('refuses dates out of order and prices that are not monthly', () => {
    expect(ask({ untilOn: '2026-11-30' })).toEqual({ kind: 'misconfigured', field: 'untilOn' });
    expect(ask({ current: { ...current, over: { ...overage, period: 'once' } } })).toEqual({
      kind: 'misconfigured',
      field: 'over.period',
    });
  });
});
