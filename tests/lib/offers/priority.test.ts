import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offerValue, type ValueInput } from '@/lib/offers/offer-value';
import { type Factors, priorityOf } from '@/lib/offers/priority';
import { workPrice } from '@/lib/pricing/price-effect';
import { miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder } from '@/tests/support/snapshot-builder';

const prior = { a: 3, b: 22 };
const ALL_ON = { propensity: true, context: true, value: true, lever: true };
const worth = (valueMinor: number) => ({ valueMinor, ltvMinor: null });

/** The priority by the prior alone. */
const rated = (offer: Factors['offer'], valueMinor: number, over: Partial<Factors> = {}) =>
  priorityOf({ offer, cell: undefined, boost: 0, value: worth(valueMinor), switches: ALL_ON, ...over });

describe('O50 priorityOf (practice 2)', () => {
  it('P 0.12, C +30, V ¥480,000, L +25 is 93,600', () => {
    expect(rated({ prior, contextWeight: 30, leverWeight: 25 }, 480_000)).toEqual({
      propensity: 0.12,
      context: 1.3,
      valueMinor: 480_000,
      lever: 1.25,
      score: 93_600,
    });
  });

  it('O56 learns from outcomes: prior 3/7, 4 wins of 10 → 0.35 (practice 3)', () => {
    const cell = { offerId: 'o', segment: '*', wins: 4, n: 10, answers: 10 };
    const offer = { prior: { a: 3, b: 7 }, contextWeight: 0, leverWeight: 0 };
    expect(rated(offer, 1000)).toMatchObject({ propensity: 0.3, score: 300 });
    expect(rated(offer, 1000, { cell })).toMatchObject({
      propensity: 0.35,
      score: 350,
      evidence: { segment: '*', wins: 4, n: 10, answers: 10 },
    });
  });

  it('C3 counts a factor that is switched off as 1; without V the score is in millionths', () => {
    const offer = { prior: { a: 1, b: 3 }, contextWeight: 50, leverWeight: 100 };
    const off = (...names: (keyof typeof ALL_ON)[]) =>
      rated(offer, 1000, { switches: { ...ALL_ON, ...Object.fromEntries(names.map((name) => [name, false])) } })?.score;
    expect([off(), off('propensity'), off('context'), off('lever')]).toEqual([750, 3000, 500, 375]);
    expect([off('value'), off('propensity', 'context', 'value', 'lever')]).toEqual([750_000, 1_000_000]);
  });

  it('O35 H4 a promised day adds to the context weight', () => {
    expect(rated({ prior: { a: 1, b: 1 }, contextWeight: 0, leverWeight: 0 }, 1000, { boost: 50 })).toMatchObject({
      context: 1.5,
      score: 750,
    });
  });

  it('is null where it would not be exact', () => {
    expect(rated({ prior: { a: 1, b: 1 }, contextWeight: 500, leverWeight: 500 }, Number.MAX_SAFE_INTEGER)).toBeNull();
  });

  it('is a whole number that grows with value and weight', () => {
    const weight = fc.integer({ min: -100, max: 500 });
    fc.assert(
      fc.property(weight, weight, fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 1, max: 1e9 }), (c, l, v, more) => {
        const score = (value: number, context: number) =>
          rated({ prior, contextWeight: context, leverWeight: l }, value)?.score ?? Number.NaN;
        expect(Number.isSafeInteger(score(v, c))).toBe(true);
        return score(v, c) <= score(v + more, c) && score(v, c) <= score(v, c + 1);
      }),
    );
  });
});

describe('offerValue', () => {
  const playbook = miniPlaybook([]);
  const snapshot = snapshotBuilder().calm().build();
  const worthOf = (over: Partial<Parameters<typeof offerOf>[0]>, more: Partial<ValueInput> = {}) => {
    const offer = offerOf({ id: 'o', ...over });
    const worked = workPrice({ snapshot, playbook, offer });
    const price = worked.state === 'priced' ? worked.price : null;
    return offerValue({ offer, price, billMinor: 72_000, churnRisk: 0, propensity: 0.5, ...more });
  };
  const value = (over: Partial<Parameters<typeof offerOf>[0]>, more: Partial<ValueInput> = {}) => worthOf(over, more)?.valueMinor;

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
    expect(worthOf(recovery, { billMinor: undefined })).toBeNull();
  });

  it('O55 S15 loses what those take along who leave anyway, and who leave because of it', () => {
    const plan = { proposal: { planId: 'work-business' } };
    // (36,000 × 0.9) × 10 × 0.5, and then − 108,000 × 0.2 a month as well.
    expect(worthOf(plan, { churnRisk: 0.1 })).toEqual({ valueMinor: 162_000, ltvMinor: 162_000 });
    expect(value({ ...plan, churnAdded: 0.2 }, { churnRisk: 0.1 })).toBe(54_000);
    // The bill grows by half, and the account is worth less than before.
    expect(worthOf({ ...plan, churnAdded: 0.4 }, { churnRisk: 0.1 })?.ltvMinor).toBe(-54_000);
  });

  it('O51 X6 counts a discount that goes to those who would have bought anyway', () => {
    const proposal = { planId: 'work-business', quantity: 60, discount: 0.1 };
    const likely = value({ kind: 'campaign', proposal, baseRate: 0.6 }, { propensity: 0.7 }) ?? 0;
    const unlikely = value({ kind: 'campaign', proposal, baseRate: 0.1 }, { propensity: 0.25 }) ?? 0;
    // 360,000 × (1 − b / P) − 144,000, rounded half up.
    expect([likely, unlikely]).toEqual([-92_571, 72_000]);
  });

  it('O52 says what a downsell does to lifetime value: nobody is kept twice', () => {
    const down = { kind: 'downsell', churnAvoided: 0.3, proposal: { quantity: 'fit' } } as const;
    // Bill 72,000 → 55,800. With a risk of 0.5 the share kept goes from 0.5 to 0.8; a lower risk counts as the 0.3 avoided.
    expect(worthOf(down, { churnRisk: 0.5 })?.ltvMinor).toBe((55_800 * 8 - 72_000 * 5) * 0.5);
    expect(worthOf(down, { churnRisk: 0 })?.ltvMinor).toBe((55_800 * 10 - 72_000 * 7) * 0.5);
  });

  it('O54 counts a single payment once', () => {
    expect(value({ proposal: { addOns: [{ addOnId: 'onboarding-pro', quantity: 1 }] } })).toBe(150_000);
  });
});
