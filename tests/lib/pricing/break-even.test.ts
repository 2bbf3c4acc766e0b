import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { breakEven, comparePrices } from '@/lib/pricing/break-even';
import { anyModel, base, practiceTiers as tiers, total } from './price-models';

const perSeat: PriceModel = { ...base, kind: 'per-unit', unitMinor: 900 };
const flat: PriceModel = { ...base, kind: 'flat', amountMinor: 10_000 };
const value = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
};

describe('O138: the break-even quantity is the smallest from which on B costs no more than A', () => {
  it('is found, or said to be none', () => {
    expect(value(breakEven(perSeat, flat, 100))).toBe(12);
    expect(value(breakEven(flat, perSeat, 100))).toBeNull();
    expect(value(breakEven(perSeat, perSeat, 100))).toBe(1);
    expect(value(breakEven(perSeat, flat, 11))).toBeNull();
  });

  it('comes with every crossing', () => {
    const volume: PriceModel = { ...base, kind: 'volume', tiers };
    const package20: PriceModel = { ...base, kind: 'package', packageSize: 20, packageMinor: 180_000 };
    expect(value(comparePrices(volume, package20, 60))).toEqual([
      { from: 1, to: 19, cheaper: 'a' },
      { from: 20, to: 20, cheaper: 'same' },
      { from: 21, to: 39, cheaper: 'a' },
      { from: 40, to: 40, cheaper: 'same' },
      { from: 41, to: 60, cheaper: 'a' },
    ]);
  });

  it('holds a month against a year over a year, and nothing against what is paid once', () => {
    const yearly: PriceModel = { ...base, period: 'year', kind: 'per-unit', unitMinor: 9000 };
    const monthly: PriceModel = { ...base, kind: 'flat', amountMinor: 9000 };
    expect(value(breakEven(yearly, monthly, 100))).toBe(12);
    expect(breakEven({ ...yearly, period: 'once' }, monthly, 100)).toMatchObject({ error: { field: 'period' } });
    expect(breakEven(perSeat, { ...flat, currency: 'USD' }, 100)).toMatchObject({ error: { field: 'currency' } });
    expect(breakEven(perSeat, flat, 0)).toMatchObject({ error: { field: 'maximum' } });
  });

  it('agrees with trying every quantity, for every pair of models', () => {
    fc.assert(
      fc.property(anyModel(), anyModel(), fc.integer({ min: 1, max: 150 }), (a, b, maximum) => {
        const tried = Array.from({ length: maximum }, (_, index) => Math.sign(total(a, index + 1) - total(b, index + 1)));
        const compared = value(comparePrices(a, b, maximum)).flatMap(({ from, to, cheaper }) =>
          Array.from({ length: to - from + 1 }, () => ({ a: -1, b: 1, same: 0 })[cheaper]),
        );
        expect(compared).toEqual(tried);
        const from = tried.lastIndexOf(-1) + 2;
        expect(value(breakEven(a, b, maximum))).toBe(from > maximum ? null : from);
      }),
      { numRuns: 300 },
    );
  });
});
