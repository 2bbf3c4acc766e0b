import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { netValue } from '@/lib/pricing/economics';
import { actionWorth, threeWays } from '@/lib/pricing/three-ways';

const order = { marginMinor: 400_000, orderMinor: 1_000_000, fixedMinor: 0 };
const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);

describe('O142: a discount beside a downsell and beside no discount (practice 4)', () => {
  const kept = { revenueMinor: 50_000, months: 12, churnAvoided: 0.05 };

  it('prefers no discount for the likely buyer', () => {
    const ways = threeWays(
      { ...order, base: 0.6, uplift: 0.02, discount: 0 },
      { ...order, base: 0.6, uplift: 0.1, discount: 0.1 },
      null,
    );
    expect([ways.noDiscount?.netMinor, ways.discount?.netMinor, ways.downsell, ways.best]).toEqual([
      8000,
      -30_000,
      null,
      'noDiscount',
    ]);
    // Of the 70,000 that the discount gives away, 60,000 go to those who would have bought anyway.
    expect(ways.discount).toEqual({
      netMinor: -30_000,
      gainedMinor: 40_000,
      givenAnywayMinor: 60_000,
      givenToOthersMinor: 10_000,
      fixedMinor: 0,
    });
  });

  it('may prefer a discount for the unlikely one, and a downsell where that is worth more', () => {
    const [plain, cut] = [
      { ...order, base: 0.1, uplift: 0.02, discount: 0 },
      { ...order, base: 0.1, uplift: 0.15, discount: 0.1 },
    ];
    expect(threeWays(plain, cut, kept)).toMatchObject({
      discount: { netMinor: 35_000 },
      downsell: { netMinor: 30_000 },
      best: 'discount',
    });
    expect(threeWays(plain, cut, { ...kept, churnAvoided: 0.1 }).best).toBe('downsell');
  });

  it('leaves the price alone where both are worth the same, and says so where nothing is worth it', () => {
    const same = { ...order, base: 0.1, uplift: 0.1, discount: 0 };
    expect(threeWays(same, { ...same }, null).best).toBe('noDiscount');
    expect(threeWays(null, { ...order, base: 0.6, uplift: 0.1, discount: 0.1 }, null).best).toBeNull();
    expect(threeWays(null, null, null)).toEqual({ noDiscount: null, discount: null, downsell: null, best: null });
  });

  it('gives parts that add up to the net value', () => {
    fc.assert(
      fc.property(share, share, share, fc.integer({ min: 0, max: 5000 }), (base, uplift, discount, fixedMinor) => {
        const of = { ...order, base, uplift, discount, fixedMinor };
        const worth = actionWorth(of);
        if (!worth) return false;
        expect(worth.netMinor).toBe(netValue(of));
        expect(Math.min(worth.givenAnywayMinor, worth.givenToOthersMinor)).toBeGreaterThanOrEqual(0);
        return worth.gainedMinor - worth.givenAnywayMinor - worth.givenToOthersMinor - fixedMinor === worth.netMinor;
      }),
    );
  });
});
