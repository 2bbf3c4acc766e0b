import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { checkTiers } from '@/lib/pricing/check-tiers';
import { priceOf } from '@/lib/pricing/price-of';

const base = { id: 'p', currency: 'JPY', period: 'month' } as const;
const tiers = [
  { upTo: 10, unitMinor: 10_000 },
  { upTo: 50, unitMinor: 9_000 },
  { upTo: null, unitMinor: 8_000 },
];
const volume: PriceModel = { ...base, kind: 'volume', tiers };
const graduated: PriceModel = { ...base, kind: 'graduated', tiers };

function total(model: PriceModel, quantity: number): number {
  const price = priceOf(model, quantity);
  if (!price.ok) throw new Error(JSON.stringify(price.error));
  return price.value.totalMinor;
}

describe('O140: priceOf (practice 5)', () => {
  it.each([
    [10, 100_000, 100_000],
    [11, 99_000, 109_000],
    [45, 405_000, 415_000],
    [46, 414_000, 424_000],
    [50, 450_000, 460_000],
    [51, 408_000, 468_000],
  ])('%i seats cost %i by volume and %i graduated', (quantity, byVolume, byStep) => {
    expect(total(volume, quantity)).toBe(byVolume);
    expect(total(graduated, quantity)).toBe(byStep);
  });

  it('works each line', () => {
    const price = priceOf(graduated, 51);
    expect(price.ok && price.value.steps).toEqual([
      { quantity: 10, unitMinor: 10_000, amountMinor: 100_000 },
      { quantity: 40, unitMinor: 9_000, amountMinor: 360_000 },
      { quantity: 1, unitMinor: 8_000, amountMinor: 8_000 },
    ]);
  });

  it('charges 620 minutes on $59.99 with 500 included at $0.50 with $119.99', () => {
    const overage: PriceModel = { ...base, currency: 'USD', kind: 'overage', fixedMinor: 5999, included: 500, overMinor: 50 };
    expect(total(overage, 620)).toBe(11_999);
    expect(total(overage, 500)).toBe(5999);
    expect(total(overage, 0)).toBe(5999);
  });

  it('rounds started packages up', () => {
    const packaged: PriceModel = { ...base, kind: 'package', packageSize: 50, packageMinor: 6000 };
    expect([0, 1, 50, 51].map((quantity) => total(packaged, quantity))).toEqual([0, 6000, 6000, 12_000]);
  });

  it('rounds part units half up, once a line', () => {
    const perUnit: PriceModel = { ...base, kind: 'per-unit', unitMinor: 3 };
    expect(total(perUnit, 0.5)).toBe(2);
    expect(total(perUnit, 0.1)).toBe(0);
    expect(total({ ...base, kind: 'flat', amountMinor: 77 }, 9)).toBe(77);
  });

  it('refuses a quantity that is none and an amount that is not exact', () => {
    expect(priceOf(volume, -3)).toEqual({ ok: false, error: { kind: 'misconfigured', field: 'priceModels.p.quantity' } });
    expect(priceOf(volume, Number.NaN).ok).toBe(false);
    expect(priceOf({ ...base, kind: 'per-unit', unitMinor: 2 ** 52 }, 4)).toEqual({
      ok: false,
      error: { kind: 'misconfigured', field: 'priceModels.p.amount' },
    });
  });

  it('refuses tiers that do not rise or do not end open', () => {
    const tier = (upTo: number | null) => ({ upTo, unitMinor: 1 });
    expect(checkTiers([tier(10), tier(10), tier(null)])).toBe('tiers.1.upTo');
    expect(checkTiers([tier(10), tier(20)])).toBe('tiers.1.upTo');
    expect(checkTiers([tier(null), tier(null)])).toBe('tiers.0.upTo');
    expect(checkTiers([])).toBe('tiers');
    expect(checkTiers(tiers)).toBeNull();
    expect(priceOf({ ...base, kind: 'volume', tiers: [tier(10)] }, 5).ok).toBe(false);
  });

  it('keeps to integers, adds its lines up, and never charges graduated above the first rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), (quantity) => {
        for (const model of [volume, graduated]) {
          const price = priceOf(model, quantity);
          if (!price.ok) return false;
          const sum = price.value.steps.reduce((all, step) => all + step.amountMinor, 0);
          expect(Number.isSafeInteger(price.value.totalMinor)).toBe(true);
          expect(sum).toBe(price.value.totalMinor);
        }
        return total(graduated, quantity) <= quantity * 10_000 && total(graduated, quantity) >= total(volume, quantity);
      }),
    );
  });
});
