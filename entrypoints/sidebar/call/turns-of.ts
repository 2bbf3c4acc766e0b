import type { AccountView } from '@/components/account-view';
import type { OfferTurn, RefusedTurn } from '@/components/talk/turn-view';
import type { Decision } from '@/lib/domain/decision/decision';
import type { Language } from '@/lib/domain/language';
import { tookOwnTerms } from '@/lib/offers/ladder/own-terms';
import { type PathRefusal, walkPath } from '@/lib/offers/ladder/path';
import { priceEffect } from '@/lib/pricing/price-effect';
import { hasVoice } from '@/lib/proof/match-testimonial';
import { dayOf, signalInput } from '@/lib/signals/signal-input';
import { talkOf } from '../account-view-of';
import { decideInputOf } from '../decide-input-of';

export interface CallRequest {
  view: AccountView;
  customerLanguage: Language;
  listenerRole: string | undefined;
}

/** An offer as it is put on the table, with the words that fit it; undefined where the playbook does not have it. */
function turnOf({ view, customerLanguage, listenerRole: role }: CallRequest, offerId: string): OfferTurn | undefined {
  const { snapshot, playbook, decision } = view;
  if (offerId === view.offer?.id) return { offer: view.offer, price: decision.price, talk: view.talk };
  const offer = playbook.offers.find(({ id }) => id === offerId);
  if (!offer) return undefined;
  const price = priceEffect({ snapshot, playbook, offer });
  const named: Decision = { ...decision, kind: offer.kind, offerId, code: 'MATCH', price };
  const nowMs = decision.decidedAtMs;
  const input = signalInput(snapshot, playbook, nowMs, decision.contactId);
  return { offer, price, talk: talkOf({ snapshot, playbook, customerLanguage, role, nowMs }, input, named) };
}

/** May a customer's words be told for that offer? As the selection of voices says. */
function isProven({ view, customerLanguage, listenerRole }: CallRequest, offerId: string): boolean {
  const { snapshot, playbook, decision } = view;
  const offer = playbook.offers.find(({ id }) => id === offerId);
  const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
  return !!offer && hasVoice({ snapshot, playbook, offer, contactRole: listenerRole, today, language: customerLanguage });
}

/** The offer of the panel and the path from it, as far as it was walked; null where nothing is offered. */
export function turnsOf(
  request: CallRequest,
  refusals: readonly PathRefusal[],
): { first: OfferTurn; turns: RefusedTurn[] } | null {
  const { view } = request;
  const first = view.offer && turnOf(request, view.offer.id);
  if (!first) return null;
  const path = walkPath(decideInputOf(view), refusals, (offerId) => isProven(request, offerId));
  const { history } = view;
  const turns = path.flatMap((step, index): RefusedTurn[] => {
    const { id, offerId, reason, move } = step;
    const refused = turnOf(request, offerId);
    if (refused && tookOwnTerms(history, step, path[index + 1])) {
      return [{ id, reason, refused, move, ownTerms: history.override?.reason, next: refused }];
    }
    const next = move.offerId === null ? null : (turnOf(request, move.offerId) ?? null);
    return refused ? [{ id, reason, refused, move, next }] : [];
  });
  return { first, turns };
}
