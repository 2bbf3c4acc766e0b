import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { type AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import { LadderMove } from '@/lib/domain/playbook/ladder';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { RefusalReason } from '@/lib/domain/playbook/refusal';
import { decide } from '@/lib/offers/decide';
import type { Move } from '@/lib/offers/ladder/move';
import { movesAfter, nextMove } from '@/lib/offers/ladder/next-move';
import { orderOf } from '@/lib/offers/ladder/orders';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { workPrice } from '@/lib/pricing/price-effect';
import { isWorkingDay } from '@/lib/signals/working-days';
import { snapshotBuilder, TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const day = (days: number) => snapshotBuilder().day(days);
const MINUTE = 60_000;

/** Accounts with something open now and then: full meters, looks at other products, unhappy people, trouble. */
const account = fc
  .record({
    planId: fc.constantFrom('work-starter', 'work-standard', 'work-business', 'work-enterprise'),
    seats: fc.integer({ min: 8, max: 200 }),
    share: fc.double({ min: 0.2, max: 1.1, noNaN: true }),
    storage: fc.integer({ min: 60, max: 330 }),
    renewal: fc.integer({ min: 5, max: 400 }),
    scores: fc.array(fc.integer({ min: 4, max: 10 }), { minLength: 1, maxLength: 3 }),
    looked: fc.subarray(['work-business', 'sso', 'sign', 'minutes', 'insight', 'premium-support']),
    tickets: fc.array(fc.constantFrom<'low' | 'high'>('low', 'high'), { maxLength: 1 }),
  })
  .map((one): AccountSnapshot => {
    const used = Math.round(one.seats * one.share);
    return snapshotBuilder()
      .calm()
      .plan({
        productId: 'work',
        planId: one.planId,
        seats: one.seats,
        renewalOn: day(one.renewal),
        startedOn: day(-500),
        addOns: [],
      })
      .meter('seats', [used, used, used, used], one.seats)
      .meter('storage', [one.storage, one.storage, one.storage, one.storage], 300)
      .nps(one.scores)
      .interest(...one.looked.map((subject) => ({ kind: 'asked' as const, subject, onDate: day(-3) })))
      .support({ tickets: one.tickets.map((severity, i) => ({ id: `${i}`, open: true, severity })), overdueInvoices: 0 })
      .build();
  });
const reason = fc.constantFrom(...RefusalReason.options);
const offer = fc.constantFrom(...playbook.offers);
const isOfferMove = ({ move }: Move) => (OfferKind.options as readonly string[]).includes(move);

describe('the ladder, for any account', () => {
  it('O245 has a move for every reason and kind of offer, and every order ends with stop', () => {
    for (const one of RefusalReason.options)
      for (const kind of OfferKind.options) {
        const order = orderOf(one, kind, {});
        expect(order.at(-1)).toBe('stop');
        expect(order.indexOf('stop')).toBe(order.length - 1);
        // No answer to a no is the same sort of offer again, but for a cheaper upsell where the first was too dear.
        expect(order.filter((move) => move === kind)).toEqual(one === 'price' && kind === 'upsell' ? ['upsell'] : []);
      }
    expect(orderOf('price', 'upsell', { price: ['proof', 'stop', 'trial'] })).toEqual(['proof', 'stop']);
  });

  it('O245 answers every reason for every offer: a step that the engine has open, a day, or stop with an appointment', () => {
    fc.assert(
      fc.property(account, offer, (snapshot, refused) => {
        const input = { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS };
        const moves = movesAfter(input, refused.id, TODAY_MS);
        expect(Object.keys(moves)).toEqual(RefusalReason.options);
        for (const [why, move] of Object.entries(moves)) {
          expect(LadderMove.options).toContain(move.move);
          expect(move.offerId === null).toBe(move.move === 'stop');
          if (move.move === 'stop') expect(move.on && move.on > day(0)).toBeTruthy();
          if (!isOfferMove(move)) continue;
          const declined = {
            id: 'r',
            offerId: refused.id,
            kind: 'declined' as const,
            reason: why as RefusalReason,
            atMs: TODAY_MS,
          };
          const after = decide({ ...input, history: { outcomes: [declined] }, inConversation: true });
          expect(['MATCH', 'OUTRANKED']).toContain(after.candidates.find((one) => one.offerId === move.offerId)?.code);
          expect(playbook.offers.find((one) => one.id === move.offerId)?.kind).toBe(move.move);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('O247 O248 O251 walks down: never twice, never dearer after "too expensive", never sells past the gate, and stops', () => {
    fc.assert(
      fc.property(account, offer, fc.array(reason, { minLength: 3, maxLength: 3 }), (snapshot, first, reasons) => {
        let history: AccountHistory = NO_HISTORY;
        let offerId = first.id;
        const seen = [offerId];
        const walked: Move[] = [];
        for (const [at, why] of reasons.entries()) {
          const atMs = TODAY_MS + at * MINUTE;
          const input = { snapshot, playbook, history, now: atMs };
          const move = nextMove(input, { offerId, reason: why, atMs });
          walked.push(move);
          const { gate } = decide(input);
          if (gate === 'recovery-only') expect(['recovery', 'stop']).toContain(move.move);
          if (gate === 'ask-first' && isOfferMove(move)) expect(move.move).toBe('recovery');
          const declined = { id: `${at}`, offerId, kind: 'declined' as const, reason: why, atMs };
          expect(
            nextMove({ ...input, history: { outcomes: [...history.outcomes, declined] } }, { offerId, reason: why, atMs }),
          ).toEqual(move);
          history = { outcomes: [...history.outcomes, declined] };
          if (move.move === 'stop') break;
          if (!isOfferMove(move) || move.offerId === null) continue;
          expect(seen).not.toContain(move.offerId);
          if (why === 'price') expect(dearer(snapshot, move.offerId, offerId)).toBe(false);
          seen.push(move.offerId);
          offerId = move.offerId;
        }
        expect(walked.at(-1)?.move).toBe('stop');
        // Their own approval may come between the second no and the end.
        expect(walked.length).toBeLessThanOrEqual(reasons[1] === 'authority' ? 3 : 2);
      }),
      { numRuns: 150 },
    );
  });

  it('O249 comes back on a working day on which the offer no longer rests and is still to be had', () => {
    fc.assert(
      fc.property(account, offer, reason, (snapshot, refused, why) => {
        const input = { snapshot, playbook, history: NO_HISTORY, now: TODAY_MS };
        const move = nextMove(input, { offerId: refused.id, reason: why, atMs: TODAY_MS });
        if (move.move !== 'come-back' || move.on === undefined) return;
        expect(isWorkingDay(move.on, playbook.policy.calendar)).toBe(true);
        const declined = { id: 'r', offerId: refused.id, kind: 'declined' as const, reason: why, atMs: TODAY_MS };
        const then = decide({ ...input, history: { outcomes: [declined] }, now: Date.parse(`${move.on}T03:00:00Z`) });
        const code = then.candidates.find((one) => one.offerId === refused.id)?.code;
        expect(['COOLDOWN', 'PRESSURE_CAP', 'NOT_VALID_NOW']).not.toContain(code);
      }),
      { numRuns: 150 },
    );
  });
});

/** Does it add more to the bill? What takes away never does; a recovery adds nothing. */
function dearer(snapshot: AccountSnapshot, id: string, thanId: string): boolean {
  const [one, other] = [id, thanId].map((offerId) => {
    const found = playbook.offers.find((candidate) => candidate.id === offerId);
    const worked = found && workPrice({ snapshot, playbook, offer: found });
    return worked?.state === 'priced' ? worked.price.effect.difference?.minor : undefined;
  });
  return one !== undefined && one > Math.max(0, other ?? 0);
}
