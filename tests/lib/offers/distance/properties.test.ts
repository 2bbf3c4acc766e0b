import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_HISTORY, type Outcome } from '@/lib/domain/history';
import type { Condition } from '@/lib/domain/playbook/condition';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { DecideInput } from '@/lib/offers/decide';
import type { Change } from '@/lib/offers/distance/change';
import { distancesOf, distanceToYes } from '@/lib/offers/distance/distance';
import { addEffort, compareEffort, type Effort, NO_EFFORT } from '@/lib/offers/distance/effort';
import { outlookOf } from '@/lib/offers/distance/outlook';
import { requirementsOf } from '@/lib/offers/distance/requirement';
import { readingWith, triedFor } from '@/lib/offers/distance/tried';
import { daysToLookAt, guardsOf } from '@/lib/offers/distance/wait';
import { effortOf, effortOfWaiting } from '@/lib/offers/distance/what-moves';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { daysBetween } from '@/lib/signals/days';
import { is, miniPlaybook, offerOf } from '@/tests/support/mini-playbook';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';
import { codeAfter } from './applied';

const DAY_MS = 86_400_000;
const TODAY = snapshotBuilder().day(0);

/** Few signals, so that they come up several times in one condition; of every unit, known and unknown, moving with time and not. */
const comparison = fc.oneof(
  fc
    .record({ op: fc.constantFrom('>=', '<', '=', '!='), value: fc.integer({ min: 20, max: 60 }) })
    .map(({ op, value }) => is('seats', op as '>=', value, 'count')),
  fc
    .record({ op: fc.constantFrom('>=', '<='), value: fc.integer({ min: 1, max: 9 }) })
    .map(({ op, value }) => is('utilisation', op as '>=', value / 10, 'ratio', 'storage')),
  fc.boolean().map((value) => is('renewal-window', '=', value, 'flag')),
  fc.integer({ min: 470, max: 600 }).map((value) => is('tenure', '>=', value, 'days')),
  fc.subarray(['promoter', 'passive', 'detractor']).map((value) => is('nps-band', 'in', value, 'code')),
  fc.constantFrom('sign', 'minutes').map((value) => is('owned-products', 'contains', value, 'codes')),
);
const condition = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    comparison,
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

const outcome = fc.record({
  id: fc.uuid(),
  offerId: fc.constant('o'),
  kind: fc.constant<Outcome['kind']>('declined'),
  atMs: fc.integer({ min: 1, max: 120 }).map((ago) => TODAY_MS - ago * DAY_MS),
});

const account = fc
  .record({
    seats: fc.integer({ min: 20, max: 60 }),
    stored: fc.integer({ min: 0, max: 300 }),
    renewal: fc.integer({ min: -5, max: 300 }),
    scores: fc.array(fc.integer({ min: 5, max: 10 }), { maxLength: 3 }),
    age: fc.integer({ min: 0, max: 170 }),
    hidden: fc.subarray(['usage', 'purchases'] as const),
  })
  .map((one) => {
    const builder = snapshotBuilder().calm();
    builder
      .plan({
        productId: 'work',
        planId: 'work-standard',
        seats: one.seats,
        renewalOn: builder.day(one.renewal),
        startedOn: builder.day(-480),
        addOns: [],
      })
      .meter('storage', [one.stored], 300)
      .nps(one.scores, one.age);
    for (const name of one.hidden) builder.unknown(name);
    return builder.build();
  });

const asked: fc.Arbitrary<DecideInput> = fc
  .record({
    eligibility: condition,
    applicability: condition,
    suitability: condition,
    needBased: fc.boolean(),
    snapshot: account,
    outcomes: fc.array(outcome, { maxLength: 1 }),
  })
  .map(({ snapshot, outcomes, ...conditions }) => {
    const playbook = miniPlaybook([
      offerOf({ id: 'o', ...(conditions as Partial<Offer>), proposal: { addOns: [{ addOnId: 'storage-100', quantity: 1 }] } }),
    ]);
    return { snapshot, playbook, history: outcomes.length > 0 ? { outcomes } : NO_HISTORY, now: TODAY_MS };
  });

/** What the stated changes ask for, from the statement alone. */
function stated(changes: readonly Change[]): Effort {
  const days = Math.max(0, ...changes.flatMap(({ on }) => (on === undefined ? [] : daysBetween(TODAY, on))));
  const own = changes.filter(({ kind }) => kind !== 'time').map(({ signal, unit, from, to }) => effortOf(signal, unit, from, to));
  return [effortOfWaiting(days), ...own].reduce(addEffort, NO_EFFORT);
}

/** More combinations than these take too long to try one by one. */
const TRIABLE = 1500;

/** The least that opens the offer, found by trying every day and every combination of values of the searched set; the engine judges. */
function leastOfAll(input: DecideInput): Effort | null {
  const outlook = outlookOf(input);
  const [offer] = outlook.offers;
  if (!offer) return null;
  const requirements = requirementsOf(offer.offer);
  let least: Effort | null = null;
  const all = triedFor(requirements, outlook.future.readAt(0), input.playbook).reduce(
    (n, one) => n * (one.efforts.length + 1),
    1,
  );
  fc.pre(all <= TRIABLE);
  for (const days of daysToLookAt(guardsOf(offer, outlook), requirements, outlook)) {
    const read = outlook.future.readAt(days);
    const tried = triedFor(requirements, read, input.playbook);
    let combinations: { values: number[]; effort: Effort }[] = [{ values: [], effort: effortOfWaiting(days) }];
    for (const { efforts } of tried) {
      combinations = combinations.flatMap(({ values, effort }) =>
        efforts.map((more, value) => ({ values: [...values, value], effort: addEffort(effort, more) })),
      );
      // Nobody needs more than what is known to do; without this the product of all signals would take minutes.
      const known = least;
      if (known) combinations = combinations.filter(({ effort }) => compareEffort(effort, known) < 0);
    }
    for (const { values, effort } of combinations.toSorted((a, b) => compareEffort(a.effort, b.effort))) {
      if (outlook.judged(offer, days, readingWith(read, tried, values)).code !== 'MATCH') continue;
      if (!least || compareEffort(effort, least) < 0) least = effort;
      break;
    }
  }
  return least;
}

describe('distance to yes, for any condition and account', () => {
  it('O230 O232 is true, and the smallest of the searched set: the same as trying everything', () => {
    const seen = { open: 0, changes: 0, unreachable: 0 };
    fc.assert(
      fc.property(asked, (input) => {
        const distance = distanceToYes(input, 'o');
        seen[distance.state] += 1;
        const least = leastOfAll(input);
        if (distance.state === 'open') {
          expect(least).toEqual(NO_EFFORT);
          return;
        }
        if (distance.state === 'unreachable' && distance.because !== 'fixed') {
          expect(least).toBeNull();
          return;
        }
        expect(codeAfter(input, 'o', distance.changes)).toBe('MATCH');
        expect(stated(distance.changes)).toEqual(least);
        expect((least?.fixed ?? 0) > 0).toBe(distance.state === 'unreachable');
      }),
      { numRuns: 120 },
    );
    // It says something only if all three come up.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });

  it('O230 is true for every offer of the sample playbook, and needs each of its changes', () => {
    const playbook = samplePlaybook();
    fc.assert(
      fc.property(account, (snapshot) => {
        const input = { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS };
        for (const [offerId, distance] of distancesOf(input)) {
          if (distance.state !== 'changes' || distance.changes.some(({ signal }) => signal === 'price')) continue;
          expect([offerId, codeAfter(input, offerId, distance.changes)]).toEqual([offerId, 'MATCH']);
          for (const change of distance.changes) {
            const without = distance.changes.filter((one) => one !== change);
            expect([offerId, change.signal, codeAfter(input, offerId, without)]).not.toEqual([offerId, change.signal, 'MATCH']);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of offers, and is plain data', () => {
    const playbook = samplePlaybook();
    const turned = { ...playbook, offers: playbook.offers.toReversed() };
    fc.assert(
      fc.property(account, (snapshot) => {
        const of = (book: typeof playbook) => distancesOf({ snapshot, playbook: book, history: NO_HISTORY, now: TODAY_MS });
        const [one, other] = [of(playbook), of(turned)];
        for (const [id, distance] of one) {
          expect(other.get(id)).toEqual(distance);
          expect(JSON.parse(JSON.stringify(distance))).toEqual(distance);
        }
      }),
      { numRuns: 20 },
    );
  });
});
