import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiscountLimit } from '@/lib/domain/playbook/guardrails';
import { discountVerdict, lowestMinor } from '@/lib/pricing/discount-limit';
import { splitWarning } from '@/lib/pricing/split-order';

const approver = { ja: '営業部長', en: 'Head of sales' };
const limits: DiscountLimit[] = [
  {
    priceModelId: 'p',
    approver,
    tiers: [
      { upTo: 10, target: 0, normal: 0.05, floor: 0.1 },
      { upTo: 50, target: 0.05, normal: 0.1, floor: 0.2 },
      { upTo: null, target: 0.1, normal: 0.15, floor: 0.3 },
    ],
  },
];
const rank = ['no-limit', 'within-target', 'within-normal', 'needs-approver', 'below-floor'];

describe('O144: a discount stands to its target, normal and floor', () => {
  it.each([
    [10, 0, 'within-target'],
    [10, 0.05, 'within-normal'],
    [10, 0.051, 'needs-approver'],
    [10, 0.1, 'needs-approver'],
    [10, 0.100001, 'below-floor'],
    [11, 0.1, 'within-normal'],
    [50, 0.3, 'below-floor'],
    [51, 0.3, 'needs-approver'],
  ])('%i seats at %f: %s', (quantity, discount, state) => {
    expect(discountVerdict(limits, 'p', quantity, discount).state).toBe(state);
  });

  it('names the approver, the normal limit and the floor', () => {
    expect(discountVerdict(limits, 'p', 20, 0.15)).toEqual({
      state: 'needs-approver',
      approver,
      target: 0.05,
      normal: 0.1,
      floor: 0.2,
    });
  });

  it('does not invent a limit where none is set', () => {
    expect(discountVerdict(limits, 'other', 20, 0.15)).toEqual({ state: 'no-limit' });
    expect(lowestMinor(limits, 'other', 20, 1000)).toBeNull();
  });

  it('allows exactly the prices from the lowest up', () => {
    expect(lowestMinor(limits, 'p', 20, 54_000)).toBe(43_200);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 0, max: 100 }), (quantity, percent) => {
        const price = 1_000_000 - percent * 10_000;
        const isBelow = discountVerdict(limits, 'p', quantity, percent / 100).state === 'below-floor';
        return isBelow === price < Number(lowestMinor(limits, 'p', quantity, 1_000_000));
      }),
    );
  });
});

describe('O145: an order is never cut to slip under a limit', () => {
  const generousWhenSmall: DiscountLimit[] = [
    {
      priceModelId: 'p',
      approver,
      tiers: [
        { upTo: 10, target: 0, normal: 0.2, floor: 0.3 },
        { upTo: null, target: 0, normal: 0.05, floor: 0.1 },
      ],
    },
  ];

  it('names what the parts would take, and nothing else', () => {
    expect(splitWarning(generousWhenSmall, 'p', 18, 0.2)).toEqual({ whole: 'below-floor', parts: 'within-normal' });
    expect(splitWarning(generousWhenSmall, 'p', 18, 0.25)).toEqual({ whole: 'below-floor', parts: 'needs-approver' });
  });

  it('is silent where parts take as much or more', () => {
    expect(splitWarning(generousWhenSmall, 'p', 18, 0.05)).toBeNull();
    expect(splitWarning(generousWhenSmall, 'p', 10, 0.25)).toBeNull();
    expect(splitWarning(limits, 'p', 60, 0.2)).toBeNull();
    expect(splitWarning(limits, 'other', 60, 0.2)).toBeNull();
  });

  it('sees every cut in two that takes less, and no cut that takes as much', () => {
    const share = fc.integer({ min: 0, max: 10 }).map((n) => n / 10);
    const anyLimits = fc
      .tuple(fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { maxLength: 3 }), fc.array(share, { minLength: 12, maxLength: 12 }))
      .map(([ends, shares]): DiscountLimit[] => {
        const tiers = [...ends.toSorted((a, b) => a - b), null].map((upTo, index) => {
          const [target = 0, normal = 0, floor = 0] = shares.slice(index * 3, index * 3 + 3).toSorted((a, b) => a - b);
          return { upTo, target, normal, floor };
        });
        return [{ priceModelId: 'p', approver, tiers }];
      });
    const level = (of: DiscountLimit[], quantity: number, discount: number) =>
      rank.indexOf(discountVerdict(of, 'p', quantity, discount).state);
    fc.assert(
      fc.property(anyLimits, fc.integer({ min: 1, max: 30 }), share, (of, quantity, discount) => {
        const whole = level(of, quantity, discount);
        // The least approval of the worst part, over every way to cut the order into any number of parts.
        const best = [0];
        for (let size = 1; size <= quantity; size += 1) {
          let least = size < quantity ? level(of, size, discount) : 9;
          for (let part = 1; part < size; part += 1)
            least = Math.min(least, Math.max(level(of, part, discount), best[size - part] ?? 9));
          best.push(least);
        }
        const least = best[quantity] ?? 9;
        const warning = splitWarning(of, 'p', quantity, discount);
        if (warning) {
          expect(rank.indexOf(warning.parts)).toBeGreaterThanOrEqual(least);
          expect(rank.indexOf(warning.parts)).toBeLessThan(whole);
        }
        const two = Array.from({ length: Math.max(0, quantity - 1) }, (_, index) =>
          Math.max(level(of, index + 1, discount), level(of, quantity - index - 1, discount)),
        );
        const easiest = Math.min(9, ...two);
        if (whole >= 3 && easiest < whole) expect(rank.indexOf(warning?.parts ?? '')).toBeLessThanOrEqual(easiest);
      }),
    );
  });
});
