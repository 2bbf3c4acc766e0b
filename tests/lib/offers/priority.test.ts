import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerValue } from '@/lib/offers/offer-value';
import { priorityOf } from '@/lib/offers/priority';
import { workPrice } from '@/lib/pricing/price-effect';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

const prior = { a: 3, b: 22 };

describe('O50 priorityOf (practice 2)', () => {
  it('P 0.12, C +30, V ¥480,000, L +25 is 93,600', () => {
    expect(priorityOf({ prior, contextWeight: 30, leverWeight: 25 }, 480_000)).toEqual({
      propensity: 0.12,
      context: 1.3,
      valueMinor: 480_000,
      lever: 1.25,
      score: 93_600,
    });
  });

  it('is null where it would not be exact', () => {
    expect(priorityOf({ prior: { a: 1, b: 1 }, contextWeight: 500, leverWeight: 500 }, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  it('is a whole number that grows with value and weight', () => {
    const weight = fc.integer({ min: -100, max: 500 });
    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (c, l, v, more) => {
        const score = (value: number, context: number) =>
          priorityOf({ prior, contextWeight: context, leverWeight: l }, value)?.score ?? Number.NaN;
        expect(Number.isSafeInteger(score(v, c))).toBe(true);
        return score(v, c) <= score(v + more, c) && score(v, c) <= score(v, c + 1);
      }),
    );
  });
});

describe('offerValue', () => {
  const playbook = miniPlaybook([]);
  const snapshot = snapshotBuilder().calm().build();
  const value = (over: Partial<Parameters<typeof offerOf>[0]>, bill: number | undefined = 72_000) => {
    const offer = offerOf({ id: 'o', ...over });
    const worked = workPrice({ snapshot, playbook, offer });
    return offerValue(offer, worked.state === 'priced' ? worked.price : null, bill);
  };

  it('O51 is the margin gained over the lifetime', () => {
    // ¥108,000 − ¥72,000 for 10 months at a margin of a half.
    expect(value({ proposal: { planId: 'work-business' } })).toBe(180_000);
  });

  it('O51 pays the discount out of the margin', () => {
    // 60 × ¥2,400 = ¥144,000; (144,000 − 72,000) × 10 × 0.5 − 10 % of 1,440,000.
    const proposal = { planId: 'work-business', quantity: 60, discount: 0.1 };
    expect(value({ kind: 'campaign', proposal })).toBe(216_000);
    expect(value({ kind: 'campaign', proposal: { ...proposal, discount: 0.3 } })).toBe(-72_000);
  });

  it('O52 is the revenue a downsell keeps × the churn avoided; nothing if it saves nothing', () => {
    const down = { kind: 'downsell', churnAvoided: 0.3 } as const;
    // 24 seats in use fit 31: ¥55,800 for 10 months × 0.3.
    expect(value({ ...down, proposal: { quantity: 'fit' } })).toBe(167_400);
    expect(value({ ...down, proposal: { planId: 'work-business' } })).toBe(0);
  });

  it('O53 of recovery is today’s revenue × the churn avoided, unknown with the bill', () => {
    const recovery = { kind: 'recovery', churnAvoided: 0.25, proposal: {} } as const;
    expect(value(recovery)).toBe(180_000);
    expect(offerValue(offerOf({ id: 'o', ...recovery }), null, undefined)).toBeNull();
  });

  it('O54 counts a single payment once', () => {
    expect(value({ proposal: { addOns: [{ addOnId: 'onboarding-pro', quantity: 1 }] } })).toBe(150_000);
  });
});
