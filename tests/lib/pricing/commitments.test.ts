import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PriceModel } from '@/lib/domain/playbook/price-model';
import { z } from '@/lib/domain/z';
import { checkTiers } from '@/lib/pricing/check-tiers';
import { priceOf } from '@/lib/pricing/price-of';
import { anyModel, base, practiceTiers as tiers, total } from './price-models';

const stepsOf = (model: PriceModel, quantity: number) => {
  const price = priceOf(model, quantity);
  return price.ok ? price.value.steps.map((step) => [step.quantity, step.unitMinor, step.amountMinor, step.commitment]) : price;
};

describe('O132: a committed quantity is paid for, on a line of its own', () => {
  it('adds what is not used, at the same rate', () => {
    const model: PriceModel = { ...base, kind: 'per-unit', unitMinor: 900, minimumQuantity: 10 };
    expect(stepsOf(model, 7)).toEqual([
      [7, 900, 6300, undefined],
      [3, 900, 2700, 'quantity'],
    ]);
    expect(stepsOf(model, 0)).toEqual([[10, 900, 9000, 'quantity']]);
    expect(stepsOf(model, 12)).toEqual([[12, 900, 10_800, undefined]]);
  });

  it('takes the rate of the tier that the committed quantity reaches', () => {
    expect(stepsOf({ ...base, kind: 'volume', tiers, minimumQuantity: 51 }, 46)).toEqual([
      [46, 8000, 368_000, undefined],
      [5, 8000, 40_000, 'quantity'],
    ]);
    expect(stepsOf({ ...base, kind: 'graduated', tiers, minimumQuantity: 51 }, 46)).toEqual([
      [10, 10_000, 100_000, undefined],
      [36, 9000, 324_000, undefined],
      [4, 9000, 36_000, 'quantity'],
      [1, 8000, 8000, 'quantity'],
    ]);
  });

  it('counts started packages and included units', () => {
    expect(stepsOf({ ...base, kind: 'package', packageSize: 50, packageMinor: 6000, minimumQuantity: 101 }, 60)).toEqual([
      [2, 6000, 12_000, undefined],
      [1, 6000, 6000, 'quantity'],
    ]);
    const overage: PriceModel = {
      ...base,
      kind: 'overage',
      fixedMinor: 5999,
      included: 500,
      overMinor: 50,
      minimumQuantity: 510,
    };
    expect(stepsOf(overage, 400)).toEqual([
      [1, 5999, 5999, undefined],
      [10, 50, 500, 'quantity'],
    ]);
  });

  it('costs what the committed quantity costs, for every model and quantity', () => {
    const count = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(anyModel(), count, fc.integer({ min: 1, max: 400 }), ({ minimumMinor: _, ...model }, quantity, least) => {
        expect(total({ ...model, minimumQuantity: least }, quantity)).toBe(
          total({ ...model, minimumQuantity: undefined }, Math.max(quantity, least)),
        );
      }),
    );
  });
});

describe('O133: a committed amount is the least that a period costs', () => {
  it('adds the rest on a line of its own', () => {
    const model: PriceModel = { ...base, kind: 'per-unit', unitMinor: 900, minimumMinor: 10_000 };
    expect(stepsOf(model, 7)).toEqual([
      [7, 900, 6300, undefined],
      [1, 3700, 3700, 'amount'],
    ]);
    expect(stepsOf(model, 12)).toEqual([[12, 900, 10_800, undefined]]);
    expect(stepsOf({ ...model, minimumQuantity: 8 }, 7)).toEqual([
      [7, 900, 6300, undefined],
      [1, 900, 900, 'quantity'],
      [1, 2800, 2800, 'amount'],
    ]);
  });

  it('keeps every price whole, not negative, the sum of its lines, and at least what was committed to', () => {
    fc.assert(
      fc.property(anyModel(), fc.integer({ min: 0, max: 2_000_000 }), (model, thousandths) => {
        const price = priceOf(model, thousandths / 1000);
        if (!price.ok) return false;
        const { totalMinor, steps } = price.value;
        expect(Number.isSafeInteger(totalMinor)).toBe(true);
        expect(totalMinor).toBeGreaterThanOrEqual(model.minimumMinor ?? 0);
        expect(steps.every((step) => step.quantity >= 0 && step.amountMinor >= 0)).toBe(true);
        return steps.reduce((sum, step) => sum + step.amountMinor, 0) === totalMinor;
      }),
    );
  });

  it('never falls as the quantity grows, volume tiers alone excepted', () => {
    const quantity = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(anyModel(), quantity, quantity, (model, one, other) => {
        fc.pre(model.kind !== 'volume');
        return total(model, Math.min(one, other)) <= total(model, Math.max(one, other));
      }),
    );
  });
});

describe('O134: tiers rise without overlap or gap, and end open', () => {
  const tier = (upTo: number | null, from?: number) => ({ upTo, unitMinor: 1, ...(from === undefined ? {} : { from }) });
  it.each([
    ['overlapping', [tier(10, 1), tier(20, 10), tier(null, 21)], 'tiers.1.from'],
    ['gapped', [tier(10, 1), tier(null, 12)], 'tiers.1.from'],
    ['falling', [tier(10), tier(5), tier(null)], 'tiers.1.upTo'],
    ['closed', [tier(10), tier(50)], 'tiers.1.upTo'],
    ['open in the middle', [tier(null), tier(null)], 'tiers.0.upTo'],
    ['starting late', [tier(null, 5)], 'tiers.0.from'],
  ])('refuses %s tiers, by path', (_, wrong, path) => {
    expect(checkTiers(wrong)).toBe(path);
    const parsed = z.safeParse(PriceModel, { ...base, kind: 'graduated', tiers: wrong });
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it('takes those that follow on each other', () => {
    expect(checkTiers([tier(10, 0), tier(20, 11), tier(null)])).toBeNull();
    expect(z.safeParse(PriceModel, { ...base, kind: 'volume', tiers }).success).toBe(true);
  });
});
