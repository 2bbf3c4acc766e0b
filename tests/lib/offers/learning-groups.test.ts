import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Learned } from '@/lib/domain/learned';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { decide } from '@/lib/offers/decide';
import { ALWAYS, miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const wanted = (over: Partial<Offer> & { id: string }) => offerOf({ applicability: ALWAYS, ...over });
const sells = [wanted({ id: 'a', leverWeight: 300 }), wanted({ id: 'b' }), wanted({ id: 'c', leverWeight: -50 })];
const smaller = wanted({ id: 'smaller', kind: 'downsell', churnAvoided: 0.9, proposal: { quantity: 'fit' } });
const mend = wanted({ id: 'mend', kind: 'recovery', churnAvoided: 0.9, leverWeight: 500, proposal: {} });

const learning: Playbook['policy']['learning'] = { halfLifeDays: 180, segmentBy: [], controlShare: 0, explorationShare: 0 };
function decided(
  offers: Offer[],
  over: Partial<Playbook['policy']['learning']>,
  account = '001-1',
  now = TODAY_MS,
  learned?: Learned,
) {
  const playbook = miniPlaybook(offers, { learning: { ...learning, ...over } });
  return decide({ snapshot: snapshotBuilder(TODAY_MS, account).calm().build(), playbook, history: NO_HISTORY, now, learned });
}

describe('O38 the control group', () => {
  it('hears no offer that sells, and says so', () => {
    const decision = decided(sells, { controlShare: 1 });
    expect(decision).toMatchObject({ kind: 'no-offer', code: 'CONTROL_GROUP' });
    expect(decision.candidates.map((one) => one.code)).toEqual(['CONTROL_GROUP', 'CONTROL_GROUP', 'CONTROL_GROUP']);
  });

  it('is never denied recovery or a downsell', () => {
    expect(decided([...sells, mend], { controlShare: 1 }).offerId).toBe('mend');
    expect(decided([...sells, smaller], { controlShare: 1 }).offerId).toBe('smaller');
  });

  it('is a share of the accounts, and off where the policy says nothing', () => {
    const accounts = Array.from({ length: 300 }, (_, index) => `001-${index}`);
    const held = accounts.filter((id) => decided(sells, { controlShare: 0.1 }, id).code === 'CONTROL_GROUP');
    expect(held.length).toBeGreaterThan(12);
    expect(held.length).toBeLessThan(54);
    expect(accounts.every((id) => decided(sells, {}, id).offerId === 'a')).toBe(true);
  });
});

describe('O57 exploration', () => {
  const accounts = Array.from({ length: 60 }, (_, index) => `001-${index}`);

  it('stays among the survivors, is told, and reaches each of them', () => {
    const answers = accounts.map((id) => decided(sells, { explorationShare: 1 }, id));
    expect(new Set(answers.map((one) => one.offerId))).toEqual(new Set(['a', 'b', 'c']));
    for (const one of answers) {
      expect(one.explored ?? false).toBe(one.offerId !== 'a');
      expect(one.runnerUpId).toBe(one.offerId === 'a' ? 'b' : 'a');
    }
  });

  it('gives one account one answer all month, so that two reps hear the same', () => {
    const month = (id: string, day: number) => decided(sells, { explorationShare: 1 }, id, Date.UTC(2026, 10, day, 3)).offerId;
    for (const id of accounts.slice(0, 10)) expect(new Set([1, 9, 23, 30].map((day) => month(id, day))).size).toBe(1);
  });

  it('never takes the place of recovery', () => {
    expect(accounts.every((id) => decided([...sells, mend], { explorationShare: 1 }, id).offerId === 'mend')).toBe(true);
  });
});

describe('O56 what was learned', () => {
  const cell = (offerId: string, segment: string, wins: number, n: number) => ({ offerId, segment, wins, n, answers: n });
  const cells = [cell('b', '*', 80, 100), cell('b', 'industry=manufacturing', 1, 60), cell('a', '*', 10, 100)];
  const learned: Learned = { v: 1, asOf: '2026-11-22', cells };

  it('moves the order, by the segment that has evidence', () => {
    const [a, b] = decided(sells, {}, '001-1', TODAY_MS, learned).candidates;
    expect(b?.priority?.evidence).toMatchObject({ segment: '*', wins: 80, n: 100 });
    expect(a?.priority?.propensity).toBeLessThan(b?.priority?.propensity ?? 0);
    const [, own] = decided(sells, { segmentBy: ['industry', 'size'] }, '001-1', TODAY_MS, learned).candidates;
    expect(own?.priority?.evidence).toMatchObject({ segment: 'industry=manufacturing', answers: 60 });
    expect(own?.priority?.propensity).toBeLessThan(0.25);
  });
});
