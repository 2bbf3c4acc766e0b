import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountSnapshot, FacetName } from '@/lib/domain/account-snapshot';
import { Decision } from '@/lib/domain/decision/decision';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { z } from '@/lib/domain/z';
import { decide } from '@/lib/offers/decide';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { type SnapshotBuilder, snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const copy = structuredClone(playbook);
const run = (snapshot: AccountSnapshot, over: Playbook = playbook) =>
  decide({ snapshot, playbook: over, history: NO_HISTORY, now: TODAY_MS });

const used = (min: number, max: number) => fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 9 });
const HIDDEN: FacetName[] = ['nps', 'usage', 'plan', 'support', 'interest', 'competitors', 'purchases', 'lifecycle', 'profile'];

/** Accounts of all sorts: any plan, use, loyalty, trouble; some facets hidden. */
const account: fc.Arbitrary<SnapshotBuilder> = fc
  .record({
    planId: fc.constantFrom('work-starter', 'work-standard', 'work-business', 'work-enterprise'),
    seats: fc.integer({ min: 1, max: 300 }),
    renewal: fc.integer({ min: -10, max: 400 }),
    addOns: fc.option(fc.subarray(['sso', 'audit-log', 'storage-100']), { nil: undefined }),
    seatUse: used(0, 300),
    storage: used(0, 400),
    scores: fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }),
    age: fc.integer({ min: 0, max: 220 }),
    owned: fc.subarray(['work', 'sign', 'minutes', 'insight']),
    looked: fc.subarray(['work-business', 'sso', 'sign', 'analytics']),
    tickets: fc.array(fc.constantFrom('low', 'high', undefined), { maxLength: 2 }),
    hidden: fc.subarray(HIDDEN, { maxLength: 2 }),
  })
  .map((one) => {
    const builder = snapshotBuilder().calm();
    builder
      .plan({
        productId: 'work',
        planId: one.planId,
        seats: one.seats,
        renewalOn: builder.day(one.renewal),
        ...(one.addOns ? { addOns: one.addOns.map((addOnId) => ({ addOnId })) } : {}),
      })
      .meter('seats', one.seatUse, one.seats)
      .meter('storage', one.storage, 300)
      .nps(one.scores, one.age)
      .owns(...one.owned)
      .interest(...one.looked.map((subject) => ({ kind: 'asked' as const, subject, onDate: builder.day(-3) })))
      .support({
        tickets: one.tickets.map((severity, i) => ({ id: `${i}`, open: true, ...(severity ? { severity } : {}) })),
        pains: [],
      });
    for (const name of one.hidden) builder.unknown(name);
    return builder;
  });

/** Turns every list of a snapshot round: the facts are the same. */
function reversed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(reversed).toReversed() as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, reversed(inner)])) as T;
}

describe('decide, for any account', () => {
  it('is a Decision of whole money, stable in JSON, the same bytes each time', () => {
    fc.assert(
      fc.property(account, (builder) => {
        const decision = run(builder.build());
        const bytes = JSON.stringify(decision);
        expect(z.parse(Decision, JSON.parse(bytes))).toEqual(decision);
        return JSON.stringify(run(builder.build(), copy)) === bytes;
      }),
    );
  });

  it('does not depend on the order of facts', () => {
    fc.assert(
      fc.property(account, (builder) => {
        expect(run(reversed(builder.build()))).toEqual(run(builder.build()));
      }),
    );
  });

  it('does not depend on the order of offers', () => {
    const turned = { ...playbook, offers: playbook.offers.toReversed() };
    fc.assert(
      fc.property(account, (builder) => {
        const [one, other] = [run(builder.build()), run(builder.build(), turned)];
        expect(other).toMatchObject({ offerId: one.offerId, runnerUpId: one.runnerUpId, code: one.code, gate: one.gate });
        expect(other.candidates.toReversed()).toEqual(one.candidates);
      }),
    );
  });

  it('gives two reps who see the same facts the same answer, whenever each of them read it (D8, S11)', () => {
    const seenBy = (snapshot: AccountSnapshot, userId: string, minutesAgo: number): AccountSnapshot => ({
      ...snapshot,
      identity: { orgId: '00D000000000001AAA', userId },
      facets: JSON.parse(JSON.stringify(snapshot.facets), (key, value) =>
        key === 'fetchedAtMs' ? TODAY_MS - minutesAgo * 60_000 : value,
      ),
    });
    const answer = (snapshot: AccountSnapshot) =>
      JSON.stringify(run(snapshot), (key, value) => (key === 'fetchedAtMs' ? undefined : value));
    fc.assert(
      fc.property(account, fc.integer({ min: 0, max: 5000 }), (builder, minutes) => {
        const snapshot = builder.build();
        return answer(seenBy(snapshot, '005000000000001AAA', 1)) === answer(seenBy(snapshot, '005000000000002AAA', minutes));
      }),
    );
  });

  it('bills no negative and no broken money', () => {
    fc.assert(
      fc.property(account, (builder) => {
        const { price, candidates } = run(builder.build());
        for (const amount of price ? [price.proposed.minor, price.now?.minor ?? 0] : []) {
          expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        }
        for (const { priority } of candidates) {
          if (priority)
            expect([priority.valueMinor, priority.score, priority.ltvMinor ?? 0].every(Number.isSafeInteger)).toBe(true);
        }
      }),
    );
  });

  it('lets nothing that is unknown pass: no rule set passes because a fact is hidden', () => {
    fc.assert(
      fc.property(account, fc.constantFrom(...HIDDEN), (builder, name) => {
        const before = new Map(run(builder.build()).candidates.map((one) => [one.offerId, one]));
        for (const after of run(builder.unknown(name).build()).candidates) {
          for (const set of ['eligibility', 'applicability'] as const) {
            const was = before.get(after.offerId)?.[set].verdict;
            // The derived stage and the active users stand in where they can; nothing else turns from no to yes.
            if (after[set].verdict === 'pass' && name !== 'lifecycle') expect(was).toBe('pass');
          }
        }
      }),
    );
  });

  it('keeps the gates: a detractor hears no sales talk, nobody unasked does, trouble silences it', () => {
    fc.assert(
      fc.property(account, (builder) => {
        const decision = run(builder.build());
        const isSales = decision.kind !== 'recovery' && decision.kind !== 'no-offer';
        if (decision.gate === 'recovery-only' || decision.gate === 'ask-first') expect(isSales).toBe(false);
        if (decision.candidates.some((one) => one.code === 'BLOCKED')) expect(isSales).toBe(false);
        expect(decision.kind === 'no-offer').toBe(decision.offerId === null && decision.reviewOn !== null);
        expect(decision.candidates.filter((one) => one.code === 'MATCH')).toHaveLength(decision.offerId ? 1 : 0);
      }),
    );
  });

  it('never turns an upsell into a downsell because more seats are in use', () => {
    const seatUse = fc.array(fc.integer({ min: 10, max: 70 }), { minLength: 3, maxLength: 8 });
    fc.assert(
      fc.property(seatUse, fc.integer({ min: 1, max: 40 }), (use, more) => {
        const kindAt = (last: number) =>
          run(
            snapshotBuilder()
              .calm()
              .meter('seats', [...use, last], 70)
              .plan({ ...PLAN })
              .build(),
          ).kind;
        const last = use.at(-1) ?? 0;
        if (kindAt(last) === 'upsell') expect(kindAt(last + more)).not.toBe('downsell');
      }),
    );
  });
});

const PLAN = { productId: 'work', planId: 'work-standard', seats: 70, addOns: [], renewalOn: '2027-01-31' };
