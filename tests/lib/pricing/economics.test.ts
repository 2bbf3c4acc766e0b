import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { discountValue, keptValue, netValue } from '@/lib/pricing/economics';
import { divideHalfUp } from '@/lib/pricing/exact';

const order = { marginMinor: 400_000, orderMinor: 1_000_000, fixedMinor: 0 };

describe('O141: netValue (practice 4)', () => {
  it.each([
    [0.6, 0.1, 0.1, -30_000],
    [0.6, 0.02, 0, 8_000],
    [0.1, 0.15, 0.1, 35_000],
  ])('base %f, uplift %f, discount %f is worth %i', (base, uplift, discount, net) => {
    expect(netValue({ ...order, base, uplift, discount })).toBe(net);
  });

  it('clips what acting can do to certainty, and to nothing', () => {
    expect(netValue({ ...order, base: 0.9, uplift: 0.5, discount: 0 })).toBe(40_000);
    expect(netValue({ ...order, base: 0.1, uplift: -0.5, discount: 0.1 })).toBe(-40_000);
    expect(netValue({ ...order, base: 0.1, uplift: 0, discount: 0, fixedMinor: 700 })).toBe(-700);
  });

  it('is a whole number, and a larger discount is never worth more', () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(share, share, share, share, (base, uplift, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        const a = netValue({ ...order, base, uplift, discount: less });
        const b = netValue({ ...order, base, uplift, discount: more });
        return Number.isSafeInteger(a) && Number(a) >= Number(b);
      }),
    );
  });
});

describe('O146: discountValue', () => {
  it('counts only the yeses that the offer brings, and the discount of every yes', () => {
    const of = { ...order, propensity: 0.7, baseRate: 0.6, discount: 0.1 };
    // 400,000 / 7 − 100,000: of seven yeses one is new.
    expect(discountValue(of)).toBe(-42_857);
    expect(discountValue({ ...of, baseRate: 0 })).toBe(300_000);
    expect(discountValue({ ...of, baseRate: 0.9 })).toBe(-100_000);
    expect(discountValue({ ...of, propensity: 0 })).toBeNull();
  });

  it('times P is the net value of practice 4', () => {
    const share = fc.integer({ min: 1, max: 1000 });
    fc.assert(
      fc.property(share, share, share, (p, b, d) => {
        const [propensity, baseRate, discount] = [p / 1000, Math.min(b, p) / 1000, d / 1000];
        const value = discountValue({ ...order, propensity, baseRate, discount });
        const net = netValue({ ...order, base: baseRate, uplift: propensity - baseRate, discount });
        return value !== null && net !== null && Math.abs(p * value - 1000 * net) <= p / 2 + 500;
      }),
    );
  });
});

describe('O148: keptValue (practice 2)', () => {
  it('is the revenue kept × the churn avoided', () => {
    expect(keptValue(72_000, 12, 0.3)).toBe(259_200);
    expect(keptValue(1, 1, 0.5)).toBe(1);
  });
});

describe('divideHalfUp', () => {
  it('rounds halves towards more, on both sides of nothing', () => {
    const cases: [bigint, bigint, bigint][] = [
      [5n, 2n, 3n],
      [-5n, 2n, -2n],
      [-6n, 4n, -1n],
      [-7n, 4n, -2n],
      [-4n, 2n, -2n],
      [0n, 3n, 0n],
    ];
    for (const [n, d, rounded] of cases) expect(divideHalfUp(n, d)).toBe(rounded);
  });
});
