import { describe, expect, it } from 'vitest';
import { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { ALWAYS, is, miniPlaybook, NEVER, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const recovery = offerOf({
  id: 'recovery',
  kind: 'recovery',
  applicability: is('nps-band', '=', 'detractor', 'code'),
  proposal: {},
  churnAvoided: 0.3,
});
const wanted = (over: Partial<Offer> & { id: string }) => offerOf({ applicability: ALWAYS, ...over });

function decided(builder: SnapshotBuilder, offers: Offer[], policy: Partial<Playbook['policy']> = {}, contactId?: string) {
  return z.parse(
    Decision,
    decide({ snapshot: builder.build(), playbook: miniPlaybook(offers, policy), history: NO_HISTORY, now: TODAY_MS, contactId }),
  );
}
const codes = (decision: Decision) => Object.fromEntries(decision.candidates.map((one) => [one.offerId, one.code]));
const calm = () => snapshotBuilder().calm();
const full = () => calm().meter('storage', [250, 255, 262, 266, 270], 300);

describe('the gate', () => {
  const offers = [wanted({ id: 'needed' }), wanted({ id: 'idea', needBased: false, leverWeight: 400 }), recovery];

  it('O22 lets everything through for a promoter', () => {
    const decision = decided(calm().nps([9, 10, 9]), offers);
    expect(decision).toMatchObject({ gate: 'open', offerId: 'idea', runnerUpId: 'needed', code: 'MATCH', reviewOn: null });
    expect(codes(decision)).toEqual({ needed: 'OUTRANKED', idea: 'MATCH', recovery: 'NOT_APPLICABLE' });
  });

  it('O22 lets only what is needed through for a passive', () => {
    const decision = decided(calm().nps([8, 7, 9]), offers);
    expect(decision).toMatchObject({ gate: 'need-based-only', offerId: 'needed', runnerUpId: null });
    expect(codes(decision).idea).toBe('NPS_GATE');
  });

  it('O22 lets only recovery through for a detractor', () => {
    const decision = decided(calm().nps([2, 5, 9]), offers);
    expect(decision).toMatchObject({ gate: 'recovery-only', kind: 'recovery', offerId: 'recovery' });
    expect(codes(decision)).toMatchObject({ needed: 'NPS_GATE', idea: 'NPS_GATE' });
  });

  it('O22 O70 asks first where nobody was asked, or long ago', () => {
    for (const builder of [calm().unknown('nps'), calm().absent('nps'), calm().nps([10, 10], 181)]) {
      const decision = decided(builder, offers);
      expect(decision).toMatchObject({
        gate: 'ask-first',
        kind: 'no-offer',
        offerId: null,
        code: 'UNKNOWN_FACT',
        ask: ['ask-nps'],
      });
      expect(decision.reasons).toMatchObject([{ comparison: { signal: 'nps-band' }, verdict: 'unknown', missing: ['nps'] }]);
    }
  });

  it('O23 gives recovery to a detractor among promoters, and the offer to anybody else of them', () => {
    const account = calm().nps([9, 10, 10, 3]);
    expect(decided(account, offers)).toMatchObject({ gate: 'open', offerId: 'idea' });
    expect(decided(account, offers, {}, '003-1')).toMatchObject({ gate: 'open', offerId: 'idea', contactId: '003-1' });
    expect(decided(account, offers, {}, '003-4')).toMatchObject({ gate: 'recovery-only', kind: 'recovery' });
  });

  it('O23 asks first of a person who never answered, and never lifts the gate of the account', () => {
    expect(decided(calm().nps([9, 10]), offers, {}, '003-9')).toMatchObject({ gate: 'ask-first', kind: 'no-offer' });
    expect(decided(calm().nps([2, 3, 10]), offers, {}, '003-3')).toMatchObject({ gate: 'recovery-only' });
    expect(decided(calm().nps([2, 3]), offers, {}, '003-9')).toMatchObject({ gate: 'recovery-only' });
  });

  it('O72 makes no offer to a detractor whom no recovery fits', () => {
    const decision = decided(calm().nps([2, 5]), offers.slice(0, 2));
    expect(decision).toMatchObject({ kind: 'no-offer', code: 'NPS_GATE', reasons: [{ actual: 'detractor', verdict: 'fail' }] });
  });
});

describe('what blocks', () => {
  const ticket = { id: '1', open: true, severity: 'critical' } as const;
  const mend = offerOf({ ...recovery, id: 'mend', applicability: is('severe-tickets', '>=', 1, 'count') });

  it.each([
    ['severe-tickets', () => calm().support({ tickets: [ticket], overdueInvoices: 0 })],
    ['overdue-invoices', () => calm().support({ tickets: [], overdueInvoices: 1 })],
    ['stage', () => calm().stage('onboarding')],
  ])('O30 O71 %s stops what sells', (signal, builder) => {
    const decision = decided(builder(), [wanted({ id: 'sell' })]);
    expect(decision).toMatchObject({ kind: 'no-offer', code: 'BLOCKED', reasons: [{ comparison: { signal }, verdict: 'fail' }] });
    expect(codes(decision).sell).toBe('BLOCKED');
  });

  it('O30 does not stop recovery, not even before anybody was asked', () => {
    const broken = calm().support({ tickets: [ticket] });
    expect(decided(broken, [wanted({ id: 'sell' }), mend]).offerId).toBe('mend');
    expect(decided(broken.unknown('nps'), [wanted({ id: 'sell' }), mend])).toMatchObject({ offerId: 'mend', ask: ['ask-nps'] });
  });

  it('O32 an unknown fact blocks only the offer that asks for it', () => {
    const careful = wanted({ id: 'careful', suitability: is('severe-tickets', '=', 0, 'count'), leverWeight: 500 });
    const decision = decided(calm().unknown('support'), [wanted({ id: 'sell' }), careful]);
    expect(decision).toMatchObject({ offerId: 'sell', ask: ['ask-support'] });
    expect(codes(decision).careful).toBe('UNKNOWN_FACT');
  });
});

describe('judging and ranking', () => {
  it('O40 names the first ground on which an offer falls', () => {
    const unsure = is('utilisation', '>=', 0.1, 'ratio', 'envelopes');
    const decision = decided(calm(), [
      wanted({ id: 'early', validFrom: '2026-11-24', eligibility: NEVER }),
      wanted({ id: 'late', validUntil: '2026-11-22' }),
      wanted({ id: 'lastDay', validFrom: '2026-11-23', validUntil: '2026-11-23', leverWeight: 300 }),
      wanted({ id: 'barred', eligibility: NEVER, applicability: NEVER }),
      wanted({ id: 'needless', applicability: NEVER, suitability: NEVER }),
      wanted({ id: 'bad', suitability: NEVER }),
      wanted({ id: 'unsure', suitability: unsure }),
      wanted({ id: 'failedAnyway', applicability: { all: [unsure, NEVER] } }),
      wanted({ id: 'worthless', proposal: { quantity: 'current' } }),
    ]);
    expect(codes(decision)).toEqual({
      early: 'NOT_VALID_NOW',
      late: 'NOT_VALID_NOW',
      lastDay: 'MATCH',
      barred: 'NOT_ELIGIBLE',
      needless: 'NOT_APPLICABLE',
      bad: 'NOT_SUITABLE',
      unsure: 'UNKNOWN_FACT',
      failedAnyway: 'NOT_APPLICABLE',
      worthless: 'NO_VALUE',
    });
  });

  it('O41 never lets an offer win that is worth nothing or cannot be sold', () => {
    const cases: Partial<Offer>[] = [
      { kind: 'campaign', proposal: { planId: 'work-business', discount: 0.9 } },
      { proposal: { planId: 'work-starter' } },
      { contextWeight: -100 },
    ];
    for (const over of cases)
      expect(decided(calm(), [wanted({ id: 'o', ...over })])).toMatchObject({ kind: 'no-offer', code: 'NO_OFFER' });
  });

  it('O41 needs the facts of its price', () => {
    const decision = decided(calm().plan({ planId: 'work-standard' }), [
      wanted({ id: 'o', proposal: { planId: 'work-business' } }),
    ]);
    expect(decision).toMatchObject({ kind: 'no-offer', ask: ['ask-plan.seats'] });
    expect(codes(decision).o).toBe('UNKNOWN_FACT');
  });

  it('O50 gives a tie to the lower id', () => {
    const decision = decided(calm(), [wanted({ id: 'b' }), wanted({ id: 'a' }), wanted({ id: 'c' })]);
    expect(decision).toMatchObject({ offerId: 'a', runnerUpId: 'b' });
    expect(codes(decision).c).toBe('OUTRANKED');
  });
});

describe('reasons', () => {
  it('O67 are the three most telling comparisons that decided the need', () => {
    const storage = (id: string) =>
      is(id, '>=', id === 'utilisation' ? 0.8 : 3, id === 'utilisation' ? 'ratio' : 'count', 'storage');
    const applicability = {
      any: [
        is('plan', '=', 'work-standard', 'code'),
        storage('utilisation'),
        is('utilisation', '>=', 0.1, 'ratio', 'automations'),
        storage('periods-over-warn'),
        is('growth-sign', '=', true, 'flag'),
        is('days-to-limit', '<=', 400, 'days', 'storage'),
      ],
    };
    const decision = decided(full(), [offerOf({ id: 'o', applicability })]);
    expect(decision.reasons.map((rule) => [rule.comparison.signal, rule.actual])).toEqual([
      // 5.1 GB in 30 days, 30 GB to go: 176.5 days.
      ['days-to-limit', 176],
      ['periods-over-warn', 5],
      ['utilisation', 0.9],
    ]);
    expect(decision.reasons[1]?.facts[0]).toMatchObject({ path: 'usage.storage.used', value: 270, source: 'salesforce' });
  });
});
