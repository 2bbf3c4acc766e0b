import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory, Override } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { ALWAYS, is, miniPlaybook, NEVER, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const DAY = 86_400_000;
const wanted = (over: Partial<Offer> & { id: string }) => offerOf({ applicability: ALWAYS, ...over });
const limits = [
  {
    priceModelId: 'price-work-business',
    approver: { ja: '営業部長', en: 'Head of sales' },
    tiers: [
      { upTo: 50, target: 0.02, normal: 0.05, floor: 0.1 },
      { upTo: null, target: 0.05, normal: 0.1, floor: 0.2 },
    ],
  },
];
const offers = [
  wanted({ id: 'best', leverWeight: 500 }),
  wanted({ id: 'second' }),
  wanted({ id: 'barred', eligibility: NEVER }),
  wanted({ id: 'needless', applicability: NEVER }),
  wanted({ id: 'gated', needBased: false }),
  wanted({ id: 'over', validUntil: '2026-11-22' }),
  wanted({ id: 'chosen', kind: 'campaign', campaign: { topN: 5, quota: 3 }, proposal: { planId: 'work-business' } }),
  wanted({ id: 'business', kind: 'volume-discount', contextWeight: -90, proposal: { planId: 'work-business', quantity: 60 } }),
  wanted({
    id: 'smaller',
    kind: 'downsell',
    applicability: NEVER,
    churnAvoided: 0.1,
    proposal: { planId: 'work-starter', quantity: 20 },
  }),
];

const override = (offerId: string, over: Partial<Override> = {}): Override => ({
  offerId,
  reason: 'They asked for this one by name',
  atMs: TODAY_MS - DAY,
  ...over,
});

function decided(one: Override | undefined, builder: SnapshotBuilder = snapshotBuilder().calm().nps([8, 8])) {
  const history: AccountHistory = { outcomes: [], ...(one ? { override: one } : {}) };
  const playbook = miniPlaybook(offers, { discountLimits: limits });
  return z.parse(Decision, decide({ snapshot: builder.build(), playbook, history, now: TODAY_MS }));
}

describe('O45 a rep’s own choice', () => {
  it('is honoured, beside what the engine would have said and the reason', () => {
    const decision = decided(override('second'));
    expect(decision).toMatchObject({
      offerId: 'second',
      code: 'MATCH',
      runnerUpId: 'best',
      override: { insteadOfId: 'best', reason: 'They asked for this one by name' },
    });
    expect(decision.candidates.filter((one) => one.code === 'MATCH').map((one) => one.offerId)).toEqual(['second']);
  });

  it('lifts a missing need', () => {
    expect(decided(override('needless'))).toMatchObject({ offerId: 'needless', override: { insteadOfId: 'best' } });
  });

  it.each([
    ['barred', 'NOT_ELIGIBLE'],
    ['gated', 'NPS_GATE'],
    ['over', 'NOT_VALID_NOW'],
    ['chosen', 'NOT_SELECTED'],
  ])('never lifts what holds %s', (offerId, code) => {
    const decision = decided(override(offerId));
    expect(decision).toMatchObject({ offerId: 'best', overrideRefused: { offerId, code } });
    expect(decision).not.toHaveProperty('override');
  });

  it('never lifts what blocks', () => {
    const blocked = snapshotBuilder().calm().support({ tickets: [], overdueInvoices: 2 });
    expect(decided(override('second'), blocked)).toMatchObject({ kind: 'no-offer', overrideRefused: { code: 'BLOCKED' } });
  });

  it('O46 holds until the account is due for another look, and not before it was said', () => {
    expect(decided(override('second', { atMs: TODAY_MS - 60 * DAY })).offerId).toBe('second');
    expect(decided(override('second', { atMs: TODAY_MS - 61 * DAY }))).not.toHaveProperty('override');
    expect(decided(override('second', { atMs: TODAY_MS + 1 })).offerId).toBe('best');
    expect(decided(override('unheard-of'))).toEqual(decided(undefined));
  });
});

describe('O47 D5 a discount of the rep’s own', () => {
  it('stands within the limits of the quantity, and names the approver past the normal one', () => {
    expect(decided(override('business', { discount: 0.08 }))).toMatchObject({
      offerId: 'business',
      price: { proposed: { minor: 132_480 } },
      discount: { share: 0.08, state: 'within-normal', normal: 0.1, floor: 0.2 },
    });
    expect(decided(override('business', { discount: 0.15 })).discount).toMatchObject({
      state: 'needs-approver',
      approver: { en: 'Head of sales' },
    });
  });

  it('never goes below the floor, nor on a downsell, nor where no limits are set', () => {
    for (const one of [
      override('business', { discount: 0.21 }),
      override('smaller', { discount: 0.01 }),
      override('second', { discount: 0.01 }),
    ]) {
      expect(decided(one)).toMatchObject({ offerId: 'best', overrideRefused: { offerId: one.offerId, code: 'BELOW_FLOOR' } });
    }
  });

  it('crosses the floor for no account and no discount', () => {
    const of = fc.record({
      offerId: fc.constantFrom(...offers.map((offer) => offer.id)),
      discount: fc.double({ min: 0, max: 1, noNaN: true }),
      seats: fc.integer({ min: 1, max: 120 }),
    });
    fc.assert(
      fc.property(of, ({ offerId, discount, seats }) => {
        const builder = snapshotBuilder().calm();
        builder.plan({ productId: 'work', planId: 'work-standard', seats, addOns: [] });
        const decision = decided(override(offerId, { discount }), builder);
        if (decision.discount) expect(decision.discount.share).toBeLessThanOrEqual(decision.discount.floor);
        if (decision.override && discount > 0) expect(decision.discount).toBeDefined();
      }),
    );
  });
});

describe('what limits offers among themselves', () => {
  const cut = wanted({
    id: 'cut',
    kind: 'campaign',
    leverWeight: 500,
    baseRate: 0,
    proposal: { planId: 'work-business', quantity: 60, discount: 0.1 },
  });
  const smaller = wanted({ id: 'smaller', kind: 'downsell', churnAvoided: 0.1, proposal: { quantity: 'fit' } });
  const run = (among: Offer[], discountLimits = limits, history: AccountHistory = { outcomes: [] }) =>
    decide({
      snapshot: snapshotBuilder().calm().build(),
      playbook: miniPlaybook(among, { discountLimits }),
      history,
      now: TODAY_MS,
    });
  const codes = (decision: Decision) => Object.fromEntries(decision.candidates.map((one) => [one.offerId, one.code]));

  it('O44 C10 tries a downsell before any price cut', () => {
    expect(codes(run([cut, smaller]))).toEqual({ cut: 'DOWNSELL_FIRST', smaller: 'MATCH' });
    expect(run([cut]).offerId).toBe('cut');
  });

  it('O43 lets no pack go below the floor at the quantity proposed', () => {
    const deep = { ...cut, proposal: { ...cut.proposal, discount: 0.25 } };
    expect(codes(run([deep]))).toEqual({ cut: 'BELOW_FLOOR' });
    expect(run([cut]).discount).toMatchObject({ share: 0.1, state: 'within-normal' });
    expect(run([cut], []).discount).toBeUndefined();
  });

  it('O42 C11 sends a campaign to the chosen, until the quota is taken', () => {
    const top = { ...cut, campaign: { topN: 20, quota: 10 } };
    const at = (rank: number, taken: number) =>
      run([top], limits, { outcomes: [], standings: [{ offerId: 'cut', rank, taken }] }).code;
    expect([at(20, 9), at(21, 0), at(1, 10)]).toEqual(['MATCH', 'NOT_SELECTED', 'NOT_SELECTED']);
    expect(codes(run([top]))).toEqual({ cut: 'NOT_SELECTED' });
    expect(run([wanted({ ...top, applicability: is('seats', '>=', 1, 'count') })]).code).toBe('NOT_SELECTED');
  });

  it('O41 S15 an offer that raises the bill and lowers lifetime value never wins', () => {
    const dear = wanted({ id: 'dear', leverWeight: 500, churnAdded: 0.5, proposal: { planId: 'work-business' } });
    const modest = wanted({ id: 'modest' });
    const decision = run([dear, modest]);
    expect(decision.offerId).toBe('modest');
    expect(decision.candidates[0]).toMatchObject({ code: 'NO_VALUE', priority: { ltvMinor: -90_000 } });
  });
});
