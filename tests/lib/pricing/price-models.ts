import fc from 'fast-check';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { priceOf } from '@/lib/pricing/price-of';

export const base = { id: 'p', currency: 'JPY', period: 'month' } as const;

/** The table of practice 5. */
export const practiceTiers = [
  { upTo: 10, unitMinor: 10_000 },
  { upTo: 50, unitMinor: 9_000 },
  { upTo: null, unitMinor: 8_000 },
];

/** The price, where there must be one. */
export function total(model: PriceModel, quantity: number): number {
  const price = priceOf(model, quantity);
  if (!price.ok) throw new Error(JSON.stringify(price.error));
  return price.value.totalMinor;
}

const unit = fc.integer({ min: 0, max: 40 });

/** Rising tiers; the rates are any, so that they may also rise or be nothing. */
const anyTiers = fc
  .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 120 }), { maxLength: 4 }), fc.array(unit, { minLength: 5, maxLength: 5 }))
  .map(([ends, rates]) =>
    [...ends.toSorted((a, b) => a - b), null].map((upTo, index) => ({ upTo, unitMinor: rates[index] ?? 0 })),
  );

const kinds: fc.Arbitrary<PriceModel> = fc.oneof(
  unit.map((amountMinor): PriceModel => ({ ...base, kind: 'flat', amountMinor })),
  unit.map((unitMinor): PriceModel => ({ ...base, kind: 'per-unit', unitMinor })),
  anyTiers.map((tiers): PriceModel => ({ ...base, kind: 'volume', tiers })),
  anyTiers.map((tiers): PriceModel => ({ ...base, kind: 'graduated', tiers })),
  fc
    .tuple(fc.integer({ min: 1, max: 30 }), unit)
    .map(([packageSize, packageMinor]): PriceModel => ({ ...base, kind: 'package', packageSize, packageMinor })),
  fc.tuple(unit, fc.integer({ min: 0, max: 4000 }), unit).map(
    ([fixedMinor, tenths, overMinor]): PriceModel => ({
      ...base,
      kind: 'overage',
      fixedMinor,
      included: tenths / 10,
      overMinor,
    }),
  ),
);

/** Any price model of any kind, with and without commitments; small numbers, so that ties and jumps are frequent. */
export const anyModel = (): fc.Arbitrary<PriceModel> =>
  fc
    .tuple(
      kinds,
      fc.option(fc.integer({ min: 1, max: 150 }), { nil: undefined }),
      fc.option(fc.integer({ min: 0, max: 2000 }), { nil: undefined }),
    )
    .map(([model, minimumQuantity, minimumMinor]) => ({ ...model, minimumQuantity, minimumMinor }));
