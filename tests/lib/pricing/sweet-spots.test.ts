import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { linearPieces, priceIn } from '@/lib/pricing/linear-pieces';
import { eachSweetSpot, type SweetSpot, sweetSpotAt, sweetSpots } from '@/lib/pricing/sweet-spots';
import { anyModel, base, practiceTiers as tiers, total } from './price-models';

const volume: PriceModel = { ...base, kind: 'volume', tiers };

function spansOf(model: PriceModel, maximum: number) {
  const spans = sweetSpots(model, maximum);
  if (!spans.ok) throw new Error(JSON.stringify(spans.error));
  return spans.value;
}

/** Tries every quantity against every larger one. */
function byTrying(model: PriceModel, maximum: number): SweetSpot[] {
  const prices = Array.from({ length: maximum }, (_, index) => total(model, index + 1));
  return prices.flatMap((totalMinor, index) => {
    const larger = prices.slice(index + 1);
    const betterMinor = Math.min(...larger);
    if (!(betterMinor <= totalMinor)) return [];
    const betterQuantity = index + 2 + larger.lastIndexOf(betterMinor);
    return [{ quantity: index + 1, totalMinor, betterQuantity, betterMinor, savingMinor: totalMinor - betterMinor }];
  });
}

describe('O137: sweet spots are the quantities at which more costs less or the same', () => {
  it('finds 10, where 11 is cheaper, and 46 to 50, where 51 is; 45 is none', () => {
    expect(spansOf(volume, 100)).toEqual([
      { from: 10, to: 10, betterQuantity: 11, betterMinor: 99_000 },
      { from: 46, to: 50, betterQuantity: 51, betterMinor: 408_000 },
    ]);
    expect([...eachSweetSpot(volume, 100, spansOf(volume, 100))].map((spot) => [spot.quantity, spot.savingMinor])).toEqual([
      [10, 1000],
      [46, 6000],
      [47, 15_000],
      [48, 24_000],
      [49, 33_000],
      [50, 42_000],
    ]);
    expect(sweetSpotAt(volume, 45, 100)).toBeNull();
    expect(sweetSpotAt(volume, 48, 100)).toEqual({
      quantity: 48,
      totalMinor: 432_000,
      betterQuantity: 51,
      betterMinor: 408_000,
      savingMinor: 24_000,
    });
  });

  it('finds none where each unit costs', () => {
    expect(spansOf({ ...base, kind: 'graduated', tiers }, 1_000_000)).toEqual([]);
    expect(spansOf({ ...base, kind: 'per-unit', unitMinor: 1 }, 1_000_000)).toEqual([]);
  });

  it('finds the rest of a started package, and what is included or committed to', () => {
    expect(spansOf({ ...base, kind: 'package', packageSize: 50, packageMinor: 6000 }, 120)).toEqual([
      { from: 1, to: 49, betterQuantity: 50, betterMinor: 6000 },
      { from: 51, to: 99, betterQuantity: 100, betterMinor: 12_000 },
      { from: 101, to: 119, betterQuantity: 120, betterMinor: 18_000 },
    ]);
    expect(spansOf({ ...volume, minimumQuantity: 51 }, 100)).toEqual([
      { from: 1, to: 50, betterQuantity: 51, betterMinor: 408_000 },
    ]);
  });

  it('agrees with trying every quantity, for every model', () => {
    fc.assert(
      fc.property(anyModel(), fc.integer({ min: 1, max: 200 }), (model, maximum) => {
        expect([...eachSweetSpot(model, maximum, spansOf(model, maximum))]).toEqual(byTrying(model, maximum));
      }),
      { numRuns: 400 },
    );
  });

  it('answers for a million quantities from the tiers alone', () => {
    const spans = spansOf(volume, 1_000_000);
    expect(spans.map(({ from, to }) => [from, to])).toEqual([
      [10, 10],
      [46, 50],
    ]);
    const packages = spansOf({ ...base, kind: 'package', packageSize: 2, packageMinor: 3 }, 1_000_000);
    expect(packages).toHaveLength(500_000);
    expect(packages.at(-1)).toEqual({ from: 999_999, to: 999_999, betterQuantity: 1_000_000, betterMinor: 1_500_000 });
  });

  it('refuses a maximum that is none, and prices too large to be exact', () => {
    for (const maximum of [0, -1, 1.5, Number.NaN, 2e9])
      expect(sweetSpots(volume, maximum)).toEqual({ ok: false, error: { kind: 'misconfigured', field: 'maximum' } });
    expect(sweetSpots({ ...base, kind: 'package', packageSize: 2, packageMinor: 3 }, 1_000_000_000).ok).toBe(false);
    expect(sweetSpots({ ...base, kind: 'per-unit', unitMinor: 2 ** 50 }, 1000)).toEqual({
      ok: false,
      error: { kind: 'misconfigured', field: 'priceModels.p.amount' },
    });
  });
});

describe('linearPieces', () => {
  it('are the price of every quantity, without gap', () => {
    fc.assert(
      fc.property(anyModel(), fc.integer({ min: 1, max: 200 }), (model, maximum) => {
        const pieces = linearPieces(model, maximum);
        const prices = pieces.ok
          ? pieces.value.flatMap((piece) =>
              Array.from({ length: piece.to - piece.from + 1 }, (_, index) => priceIn(piece, piece.from + index)),
            )
          : [];
        expect(prices).toEqual(Array.from({ length: maximum }, (_, index) => total(model, index + 1)));
      }),
    );
  });
});
