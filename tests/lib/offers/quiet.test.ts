import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import { decide } from '@/lib/offers/decide';
import { ALWAYS, is, miniPlaybook, NEVER, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const storage = offerOf({ id: 'storage' });
const looked = offerOf({ id: 'looked', applicability: is('recent-interest', '>=', 1, 'count', 'work-business') });
const decided = (builder: SnapshotBuilder, offers = [storage, looked]) =>
  decide({ snapshot: builder.build(), playbook: miniPlaybook(offers), history: NO_HISTORY, now: TODAY_MS });
const calm = () => snapshotBuilder().calm();

describe('no offer', () => {
  it('O74 leaves a satisfied account without a sign of need alone, and says so', () => {
    const decision = decided(calm());
    expect(decision).toMatchObject({ kind: 'no-offer', offerId: null, code: 'NO_NEED', runnerUpId: null, price: null, ask: [] });
    expect(decision.reasons.map((rule) => [rule.comparison.signal, rule.actual, rule.verdict])).toEqual([
      ['periods-over-warn', 0, 'fail'],
      ['recent-interest', 0, 'fail'],
    ]);
  });

  it('O73 does not say "no need" where use could not be read', () => {
    const decision = decided(calm().unknown('usage', { kind: 'unreachable' }));
    expect(decision).toMatchObject({ code: 'UNKNOWN_FACT', ask: ['ask-usage.storage'] });
    expect(decision.reasons).toMatchObject([{ verdict: 'unknown', missing: ['usage.storage'] }]);
  });

  it('O74 O80 says "no need" and asks where a single meter is missing', () => {
    const decision = decided(calm().usage({ metrics: [] }));
    expect(decision).toMatchObject({ code: 'NO_NEED', ask: ['ask-usage.storage'] });
  });

  it('O75 tells a need without a proper answer from no need', () => {
    const bad = offerOf({ id: 'bad', applicability: ALWAYS, suitability: is('employees', '>=', 500, 'count') });
    const decision = decided(calm(), [storage, bad]);
    expect(decision).toMatchObject({ code: 'NO_OFFER', reasons: [{ comparison: { signal: 'employees' }, actual: 120 }] });
  });

  it('O75 says which fact keeps a needed offer undecided, or that loyalty holds it back', () => {
    const unsure = offerOf({
      id: 'unsure',
      applicability: ALWAYS,
      suitability: is('utilisation', '>=', 0.1, 'ratio', 'envelopes'),
    });
    expect(decided(calm(), [storage, unsure])).toMatchObject({
      code: 'UNKNOWN_FACT',
      reasons: [{ verdict: 'unknown', missing: ['usage.envelopes'] }],
    });
    const idea = offerOf({ id: 'idea', applicability: ALWAYS, needBased: false });
    expect(decided(calm().nps([7, 8]), [storage, idea])).toMatchObject({
      code: 'NPS_GATE',
      reasons: [{ verdict: 'fail', actual: 'passive' }],
    });
  });

  it('is an answer for a playbook without offers too', () => {
    expect(decided(calm(), [])).toMatchObject({ kind: 'no-offer', code: 'NO_NEED', candidates: [], reasons: [] });
  });

  it.each([
    ['in the review time', 400, '2027-01-22'],
    ['when the renewal comes into its lead', 130, '2027-01-02'],
    ['not in the past, when the lead has begun', 90, '2027-01-22'],
  ])('O76 is looked at again %s', (_, renewalInDays, reviewOn) => {
    const builder = calm();
    const renewing = builder.plan({
      productId: 'work',
      planId: 'work-standard',
      seats: 40,
      renewalOn: builder.day(renewalInDays),
    });
    expect(decided(renewing).reviewOn).toBe(reviewOn);
  });

  it('O80 asks for loyalty first, then for what holds up the most', () => {
    const many = [1, 2, 3].map((n) => offerOf({ id: `interest-${n}`, applicability: looked.applicability }));
    const blind = calm().unknown('nps').unknown('interest').usage({ metrics: [] });
    expect(decided(blind, [storage, ...many]).ask).toEqual(['ask-nps']);
    expect(decided(blind.nps([9, 9]), [storage, ...many]).ask).toEqual(['ask-interest', 'ask-usage.storage']);
    expect(decided(blind, [offerOf({ id: 'never', applicability: NEVER })]).ask).toEqual([]);
  });
});
