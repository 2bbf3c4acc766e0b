import { describe, expect, it } from 'vitest';
import { type AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { OfferKind } from '@/lib/domain/playbook/offer-kind';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';
import { decide } from '@/lib/offers/decide';
import { nextMove } from '@/lib/offers/ladder/next-move';
import { isWorkingDay } from '@/lib/signals/working-days';
import { ALWAYS, is, miniPlaybook, NEVER, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const calm = () => snapshotBuilder().calm();
const day = (days: number) => calm().day(days);
const open = (id: string, kind: OfferKind, over: Partial<Offer> = {}) => offerOf({ id, kind, applicability: ALWAYS, ...over });
const packs = (quantity: number) => ({ proposal: { addOns: [{ addOnId: 'storage-100', quantity }] } });

/** Three packs for ¥15,000 a month, refused; beside it whatever else is open. */
const refused = open('o', 'upsell', packs(3));
const asked = is('recent-interest', '>=', 1, 'count', 'sign');
const smaller = open('smaller', 'downsell', { proposal: { planId: 'work-starter', quantity: 25 }, churnAvoided: 0.3 });

interface Case {
  builder?: SnapshotBuilder;
  history?: AccountHistory;
  policy?: Partial<Playbook['policy']>;
  testimonials?: Testimonial[];
  provenOfferIds?: string[] | undefined;
}

function moved(reason: RefusalReason, beside: Offer[] = [], more: Case = {}, offer: Offer = refused) {
  const playbook = { ...miniPlaybook([offer, ...beside], more.policy), testimonials: more.testimonials ?? [] };
  const builder = more.builder ?? calm().interest({ kind: 'asked', subject: 'sign', onDate: day(-2) });
  return nextMove(
    {
      snapshot: builder.build(),
      playbook,
      history: more.history ?? NO_HISTORY,
      now: TODAY_MS,
      provenOfferIds: more.provenOfferIds,
    },
    { offerId: offer.id, reason, atMs: TODAY_MS },
  );
}

describe('too expensive', () => {
  const more = open('more', 'volume-discount', packs(3));
  const beside = open('beside', 'cross-sell', packs(2));
  const limited = open('limited', 'campaign', { proposal: { ...packs(2).proposal, discount: 0.1 } });

  it('O246 turns to a volume price, a cheaper step, something smaller, something beside it, and a campaign last', () => {
    const step = open('step', 'upsell', packs(2));
    const all = [limited, beside, smaller, step, more];
    const order = [more, step, smaller, beside, limited];
    for (const [at, offer] of order.entries()) {
      const left = all.filter((one) => order.indexOf(one) >= at);
      expect(moved('price', left)).toEqual({ move: offer.kind, offerId: offer.id, why: 'not-dearer' });
    }
    expect(moved('price')).toMatchObject({ move: 'stop', why: 'nothing-proper' });
  });

  it('O252 may turn to a volume price of the same thing now; from tomorrow on its group rests', () => {
    const same = open('same', 'volume-discount', { group: 'o', ...packs(3) });
    expect(moved('price', [same])).toMatchObject({ move: 'volume-discount', offerId: 'same' });
    const declined = { id: 'd', offerId: 'o', kind: 'declined' as const, reason: 'price' as const, atMs: TODAY_MS - 86_400_000 };
    const tomorrow = decide({
      snapshot: calm().build(),
      playbook: miniPlaybook([refused, same]),
      history: { outcomes: [declined] },
      now: TODAY_MS,
    });
    expect(tomorrow.candidates.map((one) => one.code)).toEqual(['COOLDOWN', 'COOLDOWN']);
  });

  it('O248 makes nothing dearer than what was refused, and nothing whose price cannot be told', () => {
    expect(moved('price', [open('dear', 'cross-sell', packs(4))]).move).toBe('stop');
    expect(moved('price', [open('same', 'cross-sell', packs(3))]).offerId).toBe('same');
    expect(
      moved('price', [open('once', 'cross-sell', { proposal: { addOns: [{ addOnId: 'onboarding-pro', quantity: 1 }] } })]).move,
    ).toBe('stop');
    // Not refused for its price, the dearer one may be made.
    expect(moved('no-need', [open('dear', 'cross-sell', { ...packs(4), applicability: asked })]).offerId).toBe('dear');
  });

  it('O248 cuts no price while something smaller is open, whatever the policy says', () => {
    const policy = { ladder: { price: ['campaign' as const, 'downsell' as const] } };
    expect(moved('price', [limited, smaller], { policy }).offerId).toBe('smaller');
    expect(moved('price', [limited], { policy }).offerId).toBe('limited');
  });

  it('O248 never goes below the floor', () => {
    const tiers = [{ upTo: null, target: 0.02, normal: 0.04, floor: 0.05 }];
    const limits = [{ priceModelId: 'price-storage-100', approver: { ja: '部長', en: 'Head' }, tiers }];
    expect(moved('price', [limited], { policy: { discountLimits: limits } }).move).toBe('stop');
  });

  it('O246 answers a refused downsell with the talk about the contract, never with a price cut', () => {
    const { move, why } = moved('price', [limited, beside], {}, smaller);
    expect([move, why]).toEqual(['come-back', 'fiscal-year-ahead']);
  });
});

describe('not now', () => {
  const policy = {
    renewalLeadDays: 90,
    guardrails: {
      ...miniPlaybook([]).policy.guardrails,
      coolDown: { offerDays: 90, groupDays: 30, byReason: { timing: 45, 'not-presented': 0 } },
    },
  };

  it('O249 comes back when the renewal comes into its lead time, on a working day', () => {
    const soon = calm().plan({ productId: 'work', planId: 'work-standard', seats: 40, addOns: [], renewalOn: day(140) });
    // 50 days from 2026-11-23: Tuesday, 12 January 2027, the day after a public holiday.
    expect(moved('timing', [], { builder: soon, policy })).toEqual({
      move: 'come-back',
      offerId: 'o',
      on: '2027-01-12',
      why: 'renewal-ahead',
    });
  });

  it('O249 comes back before the last day of notice where the renewal is talked about already, never after it', () => {
    const soon = (days: number) =>
      calm().plan({ productId: 'work', planId: 'work-standard', seats: 40, addOns: [], noticeDays: 30, renewalOn: day(days) });
    // Rested on 7 January, day 45: within the lead time of a renewal on day 100, past the notice of one on day 70.
    expect(moved('timing', [], { builder: soon(100), policy })).toMatchObject({ on: '2027-01-07', why: 'renewal-ahead' });
    expect(moved('timing', [], { builder: soon(70), policy })).toMatchObject({ on: '2027-04-01', why: 'fiscal-year-ahead' });
  });

  it('O249 comes back when a fiscal year begins, else when the offer has rested', () => {
    const away = calm().plan({ productId: 'work', planId: 'work-standard', seats: 40, addOns: [], renewalOn: day(900) });
    // 1 April 2027 is a Thursday.
    expect(moved('timing', [], { builder: away, policy })).toMatchObject({ on: '2027-04-01', why: 'fiscal-year-ahead' });
    const calendar = { ...miniPlaybook([]).policy.calendar, fiscalYearEndMonth: 11 };
    // 45 days are 7 January; the fiscal year that begins on 1 December begins too soon.
    expect(moved('timing', [], { builder: away, policy: { ...policy, calendar } })).toMatchObject({
      on: '2027-01-07',
      why: 'rest-over',
    });
  });

  it('O249 does not promise to come back with an offer that has ended by then', () => {
    expect(moved('timing', [], { policy }, open('o', 'campaign', { validUntil: day(30) })).move).toBe('stop');
  });

  it('O249 comes back on the next working day with what was not presented', () => {
    expect(moved('not-presented', [], { policy })).toEqual({
      move: 'come-back',
      offerId: 'o',
      on: '2026-11-24',
      why: 'next-day',
    });
  });
});

describe('no need, my boss decides, another is cheaper, no trust', () => {
  const voice = {
    toPlanId: undefined,
    addOnId: 'storage-100',
    productId: 'work',
    consent: { scope: 'one-to-one', name: true, logo: false, expiresOn: day(90) },
    standing: { customer: true, checkedOn: day(-9) },
  } as Partial<Testimonial> as Testimonial;

  it('O248 offers something else only where there is a sign of need for it', () => {
    const trait = is('industry', '=', 'manufacturing', 'code');
    const beside = (applicability: Offer['applicability']) => open('beside', 'cross-sell', { applicability });
    expect(moved('no-need', [beside(asked)])).toEqual({ move: 'cross-sell', offerId: 'beside', why: 'need-seen' });
    for (const idle of [trait, ALWAYS]) expect(moved('no-need', [beside(idle)]).move).toBe('stop');
  });

  it('O246 helps with the approval, and asks after the time that one takes', () => {
    // 21 days are Monday, 14 December.
    expect(moved('authority')).toEqual({ move: 'approval-sheet', offerId: 'o', on: '2026-12-14', why: 'own-approval' });
  });

  it('O250 tells the words of others where the selection of voices has some, and never by itself; then lets it be tried', () => {
    const trial = open('trial', 'trial', packs(1));
    for (const reason of ['competitor', 'trust'] as const) {
      const proven = moved(reason, [trial], { provenOfferIds: ['o'] });
      expect(proven).toEqual({ move: 'proof', offerId: 'o', why: 'words-of-others' });
      for (const provenOfferIds of [[], ['trial'], undefined]) {
        expect(moved(reason, [trial], { testimonials: [voice], provenOfferIds }).move).not.toBe('proof');
      }
    }
    expect(moved('competitor', [trial]).offerId).toBe('trial');
  });
});

describe('when to stop', () => {
  const beside = open('beside', 'cross-sell', packs(1));
  const declined = (offerId: string, minutes: number) => ({
    id: `${offerId}${minutes}`,
    offerId,
    kind: 'declined' as const,
    atMs: TODAY_MS - minutes * 60_000,
  });

  it('O247 stops at the second refusal of a day, and keeps the appointment that is planned', () => {
    const touches = [
      { onDate: day(9), channel: 'meeting' as const, planned: true },
      { onDate: day(4), channel: 'visit' as const, planned: true },
    ];
    const builder = calm().contacts({ people: [], touches });
    const second = moved('price', [beside], { builder, history: { outcomes: [declined('other', 5)] } });
    expect(second).toEqual({ move: 'stop', offerId: null, on: day(4), planned: true, why: 'two-refusals' });
    // The day before was another conversation; the same refusal, already written down, is the same one.
    expect(moved('price', [beside], { history: { outcomes: [declined('other', 24 * 60)] } }).move).toBe('cross-sell');
    expect(moved('price', [beside], { history: { outcomes: [declined('o', 0)] } }).move).toBe('cross-sell');
  });

  it('O247 helps their own approval after a first no, once, and offers nothing', () => {
    const before = { history: { outcomes: [declined('other', 5)] } };
    expect(moved('authority', [beside], before)).toMatchObject({ move: 'approval-sheet', offerId: 'o', why: 'own-approval' });
    expect(moved('authority', [beside], { ...before, policy: { ladder: { authority: ['cross-sell'] } } }).move).toBe('stop');
    const twice = { history: { outcomes: [{ ...declined('other', 5), reason: 'authority' as const }] } };
    expect(moved('authority', [beside], twice)).toMatchObject({ move: 'stop', why: 'two-refusals' });
    const third = { history: { outcomes: [declined('other', 9), declined('another', 5)] } };
    expect(moved('authority', [beside], third)).toMatchObject({ move: 'stop', why: 'two-refusals' });
  });

  it('O247 names a day to look again where nothing is planned', () => {
    const { on, planned } = moved('price');
    expect(planned).toBe(false);
    expect(on && on > day(0) && isWorkingDay(on, miniPlaybook([]).policy.calendar)).toBe(true);
  });

  it('O247 makes no offer twice in a conversation', () => {
    const presented = { ...declined('beside', 5), kind: 'presented' as const };
    expect(moved('price', [beside], { history: { outcomes: [presented] } }).move).toBe('stop');
  });

  it('O251 mends where loyalty or trouble forbids selling, and stops where nothing is to mend', () => {
    const mend = open('mend', 'recovery', { proposal: {} });
    const unhappy = () => calm().nps([2, 3]);
    const broken = calm().support({ tickets: [{ id: '1', open: true, severity: 'critical' }] });
    for (const builder of [unhappy(), broken])
      expect(moved('timing', [beside, mend], { builder })).toEqual({ move: 'recovery', offerId: 'mend', why: 'mend-first' });
    expect(moved('timing', [beside], { builder: unhappy() })).toMatchObject({ move: 'stop', why: 'loyalty' });
    expect(moved('timing', [beside], { builder: broken })).toMatchObject({ move: 'stop', why: 'blocked' });
    const silent = calm().contacts({ people: [{ id: 'p', name: '見本 花子', optedOut: true }], touches: [] });
    expect(moved('timing', [beside, mend], { builder: silent })).toMatchObject({ move: 'stop', why: 'opted-out' });
  });

  it('answers an offer that the playbook does not have with stop', () => {
    const playbook = miniPlaybook([beside]);
    const input = { snapshot: calm().build(), playbook, history: NO_HISTORY, now: TODAY_MS };
    expect(nextMove(input, { offerId: 'gone', reason: 'price', atMs: TODAY_MS }).move).toBe('stop');
  });

  it('takes no override for an open offer', () => {
    const closed = open('closed', 'cross-sell', { ...packs(1), applicability: NEVER });
    const override = { offerId: 'closed', reason: 'asked for it', atMs: TODAY_MS - 1000 };
    expect(moved('price', [closed], { history: { outcomes: [], override } }).move).toBe('stop');
  });
});
