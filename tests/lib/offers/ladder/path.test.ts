import { describe, expect, it } from 'vitest';
import { NO_HISTORY } from '@/lib/domain/history';
import { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { RefusalReason } from '@/lib/domain/playbook/refusal';
import { tookOwnTerms } from '@/lib/offers/ladder/own-terms';
import { headOf, type PathRefusal, walkPath } from '@/lib/offers/ladder/path';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { isWorkingDay } from '@/lib/signals/working-days';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const playbook = samplePlaybook();
const of = { snapshot: panelStories.growing(), playbook, history: NO_HISTORY, now: TODAY_MS };
const never = () => false;

describe('O254 the path of a call', () => {
  it('has a move for every reason and every kind of offer, and ends with stop after the second no', () => {
    const ofKind = OfferKind.options.map((kind) => playbook.offers.find((offer) => offer.kind === kind));
    expect(ofKind).not.toContain(undefined);
    for (const offer of ofKind)
      for (const reason of RefusalReason.options)
        for (const again of RefusalReason.options) {
          const first: PathRefusal = { id: '1', offerId: offer?.id ?? '', reason, atMs: TODAY_MS };
          const [step] = walkPath(of, [first], never);
          expect(step?.move.move).toBeTypeOf('string');
          const head = headOf(step ? [step] : [], first.offerId);
          if (head === null) continue;
          const path = walkPath(of, [first, { id: '2', offerId: head, reason: again, atMs: TODAY_MS + 1 }], never);
          expect(path[0]?.move).toEqual(step?.move);
          const isBoss = again === 'authority' && reason !== 'authority';
          expect(path[1]?.move.move).toMatch(isBoss ? /stop|recovery|approval-sheet|come-back/ : /stop|recovery/);
          const on = path[1]?.move.on;
          if (on) expect(isWorkingDay(on, playbook.policy.calendar)).toBe(true);
        }
  });

  it('counts a refusal once that is an outcome by now', () => {
    const refusal: PathRefusal = { id: 'x', offerId: 'standard-to-business', reason: 'price', atMs: TODAY_MS };
    const [alone] = walkPath(of, [refusal], never);
    const declined = { id: 'x', offerId: refusal.offerId, kind: 'declined' as const, reason: 'price' as const, atMs: TODAY_MS };
    const [told] = walkPath({ ...of, history: { outcomes: [declined] } }, [refusal], never);
    expect(told?.move).toEqual(alone?.move);
  });

  it('keeps the same offer on the table at terms of the rep, written down after "too expensive", unless they said no to another', () => {
    const said = { offerId: 'o', reason: 'price' as const, atMs: TODAY_MS };
    const own = (offerId: string, atMs: number) => ({ outcomes: [], override: { offerId, reason: 'r', atMs, quantity: 51 } });
    expect(tookOwnTerms(own('o', TODAY_MS + 1), said, undefined)).toBe(true);
    expect(tookOwnTerms(own('o', TODAY_MS + 1), said, { offerId: 'o' })).toBe(true);
    expect(tookOwnTerms(own('o', TODAY_MS + 1), said, { offerId: 'next' })).toBe(false);
    expect(tookOwnTerms(own('o', TODAY_MS - 1), said, undefined)).toBe(false);
    expect(tookOwnTerms(own('next', TODAY_MS + 1), said, undefined)).toBe(false);
    expect(tookOwnTerms(own('o', TODAY_MS + 1), { ...said, reason: 'timing' }, undefined)).toBe(false);
    expect(tookOwnTerms(NO_HISTORY, said, undefined)).toBe(false);
  });

  it('tells the words of others only where they may be told', () => {
    const refusal: PathRefusal = { id: 'x', offerId: 'standard-to-business', reason: 'trust', atMs: TODAY_MS };
    expect(walkPath(of, [refusal], () => true)[0]?.move.move).toBe('proof');
    expect(walkPath(of, [refusal], never)[0]?.move.move).not.toBe('proof');
  });
});
