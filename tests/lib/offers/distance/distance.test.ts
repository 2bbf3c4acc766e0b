import { describe, expect, it } from 'vitest';
import { type AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import type { Offer } from '@/lib/domain/playbook/offer';
import { decide } from '@/lib/offers/decide';
import { distancesOf, distanceToYes } from '@/lib/offers/distance/distance';
import { ALWAYS, is, miniPlaybook, NEVER, offerOf } from '@/tests/support/mini-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { codeAfter, momentOf } from './applied';

const calm = () => snapshotBuilder().calm();
const day = (days: number) => calm().day(days);

function asked(
  offer: Partial<Offer>,
  builder: SnapshotBuilder = calm(),
  more: { history?: AccountHistory; beside?: Offer[] } = {},
) {
  const playbook = miniPlaybook([offerOf({ id: 'o', applicability: ALWAYS, ...offer }), ...(more.beside ?? [])]);
  const input = { snapshot: builder.build(), playbook, history: more.history ?? NO_HISTORY, now: TODAY_MS };
  return { input, distance: distanceToYes(input, 'o') };
}

/** The smallest change with its day, after it was applied and judged again. */
function changesOf(...args: Parameters<typeof asked>) {
  const { input, distance } = asked(...args);
  if (distance.state !== 'changes') throw new Error(`expected changes, received ${JSON.stringify(distance)}`);
  expect(codeAfter(input, 'o', distance.changes)).toBe('MATCH');
  return { ...distance, input };
}

describe('what opens an offer', () => {
  it('O230 is nothing where it survives, first or not', () => {
    const [one, other] = [offerOf({ id: 'a', applicability: ALWAYS }), offerOf({ id: 'b', applicability: ALWAYS })];
    const input = { snapshot: calm().build(), playbook: miniPlaybook([one, other]), history: NO_HISTORY, now: TODAY_MS };
    expect([...distancesOf(input)]).toEqual([
      ['a', { state: 'open' }],
      ['b', { state: 'open' }],
    ]);
    expect(distanceToYes(input, 'nothing')).toMatchObject({ state: 'unreachable', because: 'no-such-offer' });
  });

  it('O231 is the nearest value that satisfies the comparison, in steps of its unit', () => {
    const to = (op: '>=' | '>' | '<', value: number) =>
      changesOf({ suitability: is('utilisation', op, value, 'ratio', 'storage') }).changes;
    // 120 of 300 GB are in use.
    expect(to('>=', 0.8)).toEqual([
      {
        signal: 'utilisation',
        of: 'storage',
        unit: 'ratio',
        from: 0.4,
        to: 0.8,
        kind: 'fact',
        fact: { path: 'usage.storage.used', from: 120, to: 240 },
      },
    ]);
    expect(to('>', 0.8)).toMatchObject([{ to: 0.81, fact: { to: 243 } }]);
    expect(to('<', 0.25)).toMatchObject([{ to: 0.24, fact: { to: 72 } }]);
  });

  it('O231 serves every comparison of one signal with one value', () => {
    const seats = {
      all: [is('seats', '>=', 45, 'count'), is('seats', '<=', 58, 'count'), { not: is('seats', '=', 45, 'count') }],
    };
    expect(changesOf({ eligibility: seats }).changes).toMatchObject([
      { signal: 'seats', from: 40, to: 46, fact: { path: 'plan.seats', from: 40, to: 46 } },
    ]);
    expect(asked({ eligibility: { all: [is('seats', '>', 45, 'count'), is('seats', '<', 46, 'count')] } }).distance).toEqual({
      state: 'unreachable',
      because: 'no-change',
      changes: [],
    });
  });

  it('O231 adds to a list what is missing and takes away what must not be in it', () => {
    const pains = is('competitors', 'contains-any', ['sign', 'minutes'], 'codes');
    const { distance } = asked({ applicability: pains });
    expect(distance).toMatchObject({ state: 'unreachable', because: 'fixed', changes: [{ from: [], kind: 'fixed' }] });
    expect(distance.state === 'unreachable' && distance.changes[0]?.to).toHaveLength(1);
  });

  it('O232 is fewer signals before smaller steps', () => {
    const [far, near] = [is('recent-interest', '>=', 9, 'count', 'sso'), is('recent-interest', '>=', 1, 'count', 'audit-log')];
    const also = is('utilisation', '>=', 0.41, 'ratio', 'storage');
    expect(changesOf({ applicability: { any: [{ all: [near, also] }, far] } }).changes).toMatchObject([{ of: 'sso', to: 9 }]);
    expect(changesOf({ applicability: { any: [far, also] } }).changes).toMatchObject([{ signal: 'utilisation' }]);
  });

  it('O233 asks for what nobody knows, and waits for nothing', () => {
    const { changes, lookAgainOn } = changesOf({ applicability: is('nps-score', '>=', 30, 'score') }, calm().unknown('nps'));
    expect(changes).toMatchObject([
      { signal: 'nps-score', from: null, to: 30, kind: 'ask', missing: ['nps'] },
      { signal: 'nps-band', from: null, to: 'promoter', kind: 'ask' },
    ]);
    expect(lookAgainOn).toBeNull();
  });

  it('O233 never counts on what the account is, and says what it would have to be', () => {
    const finance = is('industry', '=', 'finance', 'code');
    const [interest] = [is('recent-interest', '>=', 1, 'count', 'sso')];
    expect(
      changesOf({ applicability: { any: [finance, { all: [interest, is('utilisation', '>=', 0.9, 'ratio', 'storage')] }] } })
        .changes,
    ).toHaveLength(2);
    expect(asked({ eligibility: finance }).distance).toMatchObject({
      because: 'fixed',
      changes: [{ signal: 'industry', from: 'manufacturing', to: 'finance', kind: 'fixed' }],
    });
  });

  it('O230 counts the gate and what blocks: loyalty, tickets, invoices', () => {
    const ticket = { id: '1', open: true, severity: 'critical' } as const;
    const broken = calm()
      .nps([8, 8, 7])
      .support({ tickets: [ticket], overdueInvoices: 2 });
    expect(changesOf({ needBased: false }, broken).changes).toMatchObject([
      { signal: 'nps-band', from: 'passive', to: 'promoter', kind: 'fact' },
      { signal: 'severe-tickets', from: 1, to: 0 },
      { signal: 'overdue-invoices', from: 2, to: 0, fact: { path: 'support.overdueInvoices', to: 0 } },
    ]);
  });

  it('asks for the facts of a price that nobody can tell', () => {
    const { distance } = asked(
      { proposal: { planId: 'work-business' } },
      calm().plan({ planId: 'work-standard', seats: 40 }).unknown('plan'),
    );
    expect(distance).toMatchObject({ state: 'changes', changes: [{ signal: 'price', kind: 'ask', missing: ['plan.seats'] }] });
  });
});

describe('the day to look again', () => {
  it('O236 is the day on which the renewal comes into its lead time', () => {
    const { changes, lookAgainOn, input } = changesOf({ applicability: is('renewal-window', '=', true, 'flag') });
    expect(lookAgainOn).toBe(day(140));
    expect(changes).toEqual([{ signal: 'renewal-window', unit: 'flag', from: false, to: true, kind: 'time', on: day(140) }]);
    const at = momentOf(changes, TODAY_MS, day(0));
    expect(decide({ ...input, now: at }).offerId).toBe('o');
    expect(decide({ ...input, now: at - 86_400_000 }).offerId).toBeNull();
  });

  it('O236 asks for loyalty anew where the last answers will be too old by then', () => {
    const { changes } = changesOf({ applicability: is('renewal-window', '=', true, 'flag') }, calm().nps([9, 9, 10], 100));
    expect(changes).toMatchObject([
      { signal: 'renewal-window', kind: 'time', on: day(140) },
      { signal: 'nps-band', from: null, to: 'promoter', kind: 'ask' },
    ]);
  });

  it('O236 is when tenure is long enough, and when a run-out comes near at its pace', () => {
    expect(changesOf({ suitability: is('tenure', '>=', 540, 'days') }).lookAgainOn).toBe(day(40));
    const filling = calm().meter('storage', [200, 210, 220, 230, 240], 300, 'month');
    const { changes, lookAgainOn } = changesOf({ applicability: is('days-to-limit', '<=', 45, 'days', 'storage') }, filling);
    // 10 GB in 30 days, 60 to go: 180 days.
    expect(changes).toMatchObject([{ signal: 'days-to-limit', of: 'storage', from: 180, to: 45, kind: 'time', on: day(135) }]);
    expect(lookAgainOn).toBe(day(135));
  });

  it('O236 is when a rest, the pressure or the time before a campaign is over', () => {
    const declined = (days: number) => ({
      id: `d${days}`,
      offerId: 'o',
      kind: 'declined' as const,
      atMs: TODAY_MS + days * 86_400_000,
    });
    const rest = changesOf({}, calm(), { history: { outcomes: [declined(-10)] } });
    expect(rest).toMatchObject({
      lookAgainOn: day(80),
      changes: [{ signal: 'cool-down', kind: 'time', on: day(80), unit: 'date' }],
    });
    const touches = [1, 2, 3, 4, 5, 6].map((ago) => ({ onDate: day(-ago), channel: 'call' as const }));
    const pressed = changesOf({}, calm().contacts({ people: [], touches }));
    expect(pressed).toMatchObject({ lookAgainOn: day(25), changes: [{ signal: 'pressure-cap', on: day(25) }] });
    const early = changesOf({ validFrom: day(12), validUntil: day(40) });
    expect(early).toMatchObject({ lookAgainOn: day(12), changes: [{ signal: 'valid-from', on: day(12) }] });
    expect(decide({ ...early.input, now: TODAY_MS + 12 * 86_400_000 }).offerId).toBe('o');
    expect(asked({ validUntil: day(-1) }).distance).toMatchObject({ state: 'unreachable', because: 'NOT_VALID_NOW' });
  });

  it('O237 is when it opens by itself, else the day of review, where a fact must change', () => {
    const either = { any: [is('renewal-window', '=', true, 'flag'), is('utilisation', '>=', 0.5, 'ratio', 'storage')] };
    expect(changesOf({ applicability: either })).toMatchObject({ changes: [{ signal: 'utilisation' }], lookAgainOn: day(140) });
    expect(changesOf({ applicability: is('utilisation', '>=', 0.5, 'ratio', 'storage') }).lookAgainOn).toBe(day(60));
  });
});

describe('what no reading opens', () => {
  it('O238 prices seats at the use that is stated', () => {
    const seats = { proposal: { quantity: 'fit' as const }, metricId: 'seats' };
    // 24 of 40 are in use; the 41st seat is asked for from 33 on (33 / 41 ≥ 80 %; 32 of 40 is the warning share itself).
    expect(changesOf(seats).changes).toMatchObject([
      { signal: 'seat-utilisation', fact: { path: 'usage.seats.used', from: 24, to: 32 } },
    ]);
    const fewer = changesOf({ ...seats, kind: 'downsell', churnAvoided: 0.2 }, calm().meter('seats', [38, 38, 38, 38], 40));
    expect(fewer.changes).toMatchObject([{ signal: 'seat-utilisation', fact: { from: 38, to: 31 } }]);
  });

  it('O239 is a guardrail or value that no fact of the account lifts', () => {
    const silent = calm().contacts({ people: [{ id: 'p', name: '見本 花子', optedOut: true }], touches: [] });
    expect(asked({}, silent).distance).toMatchObject({ state: 'unreachable', because: 'OPTED_OUT' });
    expect(asked({ kind: 'campaign', campaign: { topN: 5, quota: 5 } }).distance).toMatchObject({ because: 'NOT_SELECTED' });
    expect(asked({ contextWeight: -100 }).distance).toMatchObject({ because: 'NO_VALUE' });
    expect(asked({ eligibility: NEVER }).distance).toMatchObject({ because: 'no-change' });
  });

  it('O239 lets a price cut open only where no downsell survives beside it', () => {
    const smaller = offerOf({
      id: 'smaller',
      kind: 'downsell',
      applicability: is('seat-utilisation', '<', 0.7, 'ratio'),
      proposal: { planId: 'work-starter', quantity: 20 },
      churnAvoided: 0.3,
    });
    const cut = { kind: 'campaign' as const, proposal: { planId: 'work-business', discount: 0.1 } };
    const { changes, input } = changesOf(cut, calm(), { beside: [smaller] });
    expect(decide(input).candidates[0]?.code).toBe('DOWNSELL_FIRST');
    expect(changes).toMatchObject([{ signal: 'seat-utilisation', from: 0.6, to: 0.7 }]);
  });
});
