import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LifetimeChange, ltvEffect } from '@/lib/pricing/lifetime-value';

const change: LifetimeChange = {
  gainMinor: 10_000,
  afterMinor: 60_000,
  months: 24,
  marginRatio: 0.7,
  risk: 0,
  churnAdded: 0,
  discountMinor: 0,
};

describe('O147: lifetime value', () => {
  it.each<[string, Partial<LifetimeChange>, number]>([
    ['margin × months × gain where nobody leaves', {}, 168_000],
    ['less of those who leave anyway', { risk: 0.25 }, 126_000],
    ['less the whole bill of those it drives away', { churnAdded: 0.1 }, 168_000 - 100_800],
    ['negative where it drives away more than it earns', { churnAdded: 0.2 }, 168_000 - 201_600],
    ['a discount only to those who stay', { risk: 0.25, churnAdded: 0.25, discountMinor: 1000 }, 126_000 - 252_000 - 500],
    ['a bill that shrinks loses', { gainMinor: -10_000, afterMinor: 40_000 }, -168_000],
    ['nobody leaves twice', { risk: 0.9, churnAdded: 0.9, discountMinor: 5 }, 16_800 - 100_800],
  ])('%s', (_, of, effect) => {
    expect(ltvEffect({ ...change, ...of })).toBe(effect);
  });

  it('needs the bill after it only where churn is added', () => {
    expect(ltvEffect({ ...change, afterMinor: null })).toBe(168_000);
    expect(ltvEffect({ ...change, afterMinor: null, churnAdded: 0.01 })).toBeNull();
  });

  it('is the worth of staying with it − the worth of staying without it', () => {
    const minor = fc.integer({ min: 0, max: 10_000_000 });
    const share = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(minor, minor, share, share, fc.integer({ min: 1, max: 60 }), (before, after, risk, added, months) => {
        const [stay, stayWith] = [100 - risk, Math.max(0, 100 - risk - added)];
        const exact = BigInt(months) * (BigInt(after * stayWith) - BigInt(before * stay));
        const effect = ltvEffect({
          gainMinor: after - before,
          afterMinor: after,
          months,
          marginRatio: 1,
          risk: risk / 100,
          churnAdded: added / 100,
          discountMinor: 0,
        });
        // Both sides in hundredths: half up is at most a half away.
        return effect !== null && Math.abs(Number(BigInt(effect) * 100n - exact)) <= 50;
      }),
    );
  });
});
