import { describe, expect, it } from 'vitest';
import { Decision } from '@/lib/domain/decision/decision';
import type { AccountHistory, Outcome } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { ALWAYS, is, miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const DAY = 86_400_000;
const wanted = (over: Partial<Offer> & { id: string }) => offerOf({ applicability: ALWAYS, ...over });
const offers = [
  wanted({ id: 'big', group: 'plan', leverWeight: 300 }),
  wanted({ id: 'small', group: 'plan' }),
  wanted({ id: 'other', group: 'elsewhere', leverWeight: -50 }),
];
const mend = offerOf({ id: 'mend', kind: 'recovery', applicability: ALWAYS, proposal: {}, churnAvoided: 0.1 });
const guardrails: Playbook['policy']['guardrails'] = {
  coolDown: { offerDays: 90, groupDays: 30, byReason: { price: 20, 'not-presented': 0 } },
  pressure: { touches: 3, days: 30 },
  later: { weight: 50, halfLifeDays: 21 },
};

let count = 0;
const said = (offerId: string, kind: Outcome['kind'], daysAgo: number, over: Partial<Outcome> = {}): Outcome => ({
  id: `o-${count++}`,
  offerId,
  kind,
  atMs: TODAY_MS - daysAgo * DAY,
  ...over,
});

function decided(
  history: AccountHistory,
  {
    builder = snapshotBuilder().calm(),
    among = offers,
    contactId,
  }: { builder?: SnapshotBuilder; among?: Offer[]; contactId?: string } = {},
) {
  const playbook = miniPlaybook(among, { guardrails });
  return z.parse(Decision, decide({ snapshot: builder.build(), playbook, history, now: TODAY_MS, contactId }));
}
const of = (decision: Decision, offerId: string) => decision.candidates.find((one) => one.offerId === offerId);

describe('O33 after a refusal', () => {
  it('the offer rests, its group for a while, others not at all; the first free day is told', () => {
    const decision = decided({ outcomes: [said('big', 'declined', 10)] });
    expect(decision.offerId).toBe('other');
    expect(of(decision, 'big')).toMatchObject({ code: 'COOLDOWN', until: '2027-02-11' });
    expect(of(decision, 'small')).toMatchObject({ code: 'COOLDOWN', until: '2026-12-13' });
  });

  it.each([
    ['on the last day', 89, 'COOLDOWN'],
    ['on the first free day', 90, 'MATCH'],
  ])('%s', (_, daysAgo, code) => {
    expect(of(decided({ outcomes: [said('big', 'lost', daysAgo)] }), 'big')?.code).toBe(code);
  });

  it('the reason sets how long, and the group never rests longer than the offer', () => {
    const decision = decided({ outcomes: [said('big', 'declined', 10, { reason: 'price' })] });
    expect(of(decision, 'big')?.until).toBe('2026-12-03');
    expect(of(decision, 'small')?.until).toBe('2026-12-03');
    expect(decided({ outcomes: [said('big', 'declined', 0, { reason: 'not-presented' })] }).offerId).toBe('big');
  });

  it('the last word counts, whatever the order; what is dated after now does not', () => {
    const words = [said('big', 'declined', 40), said('big', 'accepted', 100)];
    for (const outcomes of [words, words.toReversed()]) expect(of(decided({ outcomes }), 'big')?.until).toBe('2027-01-12');
    expect(decided({ outcomes: [said('big', 'declined', -1)] }).offerId).toBe('big');
    expect(decided({ outcomes: [said('gone', 'declined', 1)] }).offerId).toBe('big');
  });

  it('O34 what was agreed rests alone', () => {
    const decision = decided({ outcomes: [said('big', 'accepted', 1)] });
    expect([of(decision, 'big')?.code, decision.offerId]).toEqual(['COOLDOWN', 'small']);
  });

  it('O75 O76 where only what rests is needed, the answer is the rest, and the day is its end', () => {
    const decision = decided({ outcomes: [said('big', 'declined', 80)] }, { among: offers.slice(0, 1) });
    expect(decision).toMatchObject({ kind: 'no-offer', code: 'COOLDOWN', reviewOn: '2026-12-03' });
  });
});

describe('O35 maybe later', () => {
  it('holds the offer until its day, and its group not at all', () => {
    const decision = decided({ outcomes: [said('big', 'later', 5, { until: '2026-12-01' })] });
    expect(of(decision, 'big')).toMatchObject({ code: 'COOLDOWN', until: '2026-12-01' });
    expect(decision.offerId).toBe('small');
  });

  it('raises it on its day, by half as much every half-life after', () => {
    const context = (until: string) => of(decided({ outcomes: [said('big', 'later', 60, { until })] }), 'big')?.priority?.context;
    expect([context('2026-11-23'), context('2026-11-02'), context('2026-10-12')]).toEqual([1.5, 1.25, 1.125]);
  });
});

describe('O36 contact pressure', () => {
  const touch = (daysAgo: number, planned = false) => ({
    onDate: snapshotBuilder().day(-daysAgo),
    channel: 'call' as const,
    ...(planned ? { planned } : {}),
  });
  const touched = (...touches: ReturnType<typeof touch>[]) => snapshotBuilder().calm().contacts({ people: [], touches });

  it('stops what sells at the cap, over all channels, and says from when there is room', () => {
    const decision = decided({ outcomes: [] }, { builder: touched(touch(1), touch(10), touch(30)) });
    expect(decision).toMatchObject({ kind: 'no-offer', code: 'PRESSURE_CAP', reviewOn: '2026-11-24' });
    expect(of(decision, 'big')).toMatchObject({ code: 'PRESSURE_CAP', until: '2026-11-24' });
  });

  it('does not count what is planned, nor what is long ago, and does not stop recovery', () => {
    expect(decided({ outcomes: [] }, { builder: touched(touch(1), touch(10), touch(31), touch(-3, true)) }).offerId).toBe('big');
    const pressed = touched(touch(1), touch(2), touch(3));
    expect(decided({ outcomes: [] }, { builder: pressed, among: [...offers, mend] }).offerId).toBe('mend');
  });

  it('counts an outcome on a day of which the CRM knows nothing, once', () => {
    const outcomes = [said('other', 'presented', 4), said('small', 'presented', 4)];
    expect(decided({ outcomes }, { builder: touched(touch(4), touch(2)) }).offerId).toBe('big');
    expect(decided({ outcomes }, { builder: touched(touch(5), touch(2)) }).code).toBe('PRESSURE_CAP');
    expect(decided({ outcomes }, { builder: snapshotBuilder().calm().unknown('contacts') }).offerId).toBe('big');
  });
});

describe('O37 opt-out', () => {
  const person = (id: string, optedOut: boolean) => ({ id, name: id, optedOut });
  const known = snapshotBuilder()
    .calm()
    .contacts({ people: [person('003-1', true), person('003-2', false)], touches: [] });

  it('is respected for the person called, and for the account once everybody asked for it', () => {
    expect(decided({ outcomes: [] }, { builder: known, contactId: '003-1' })).toMatchObject({
      kind: 'no-offer',
      code: 'OPTED_OUT',
    });
    expect(decided({ outcomes: [] }, { builder: known, contactId: '003-2' }).offerId).toBe('big');
    expect(decided({ outcomes: [] }, { builder: known }).offerId).toBe('big');
    const all = snapshotBuilder()
      .calm()
      .contacts({ people: [person('003-1', true)], touches: [] });
    expect(decided({ outcomes: [] }, { builder: all, among: [...offers, mend] }).offerId).toBe('mend');
    expect(decided({ outcomes: [] }, { builder: all }).code).toBe('OPTED_OUT');
  });

  it('comes after rights and need: what is not needed says so', () => {
    const needless = wanted({ id: 'needless', applicability: is('seats', '>=', 1000, 'count') });
    const builder = snapshotBuilder()
      .calm()
      .contacts({ people: [person('003-1', true)], touches: [] });
    expect(decided({ outcomes: [] }, { builder, among: [needless] }).code).toBe('NO_NEED');
  });
});
