import type { AccountView } from '@/components/account-view';
import type { TryPrice } from '@/components/price/price-acts';
import { type PriceHand, priceHand } from '@/lib/offers/price-hand/price-hand';
import { tryPrice } from '@/lib/offers/price-hand/try-price';
import { offerAt } from '@/lib/pricing/offer-at';
import { dayOf } from '@/lib/signals/signal-input';

/** The price of the panel's offer, the rep's own terms included; null where there is none to move. */
export function handOf({ snapshot, playbook, history, offer, decision }: AccountView): PriceHand | null {
  if (!offer) return null;
  const own = decision.override ? history.override : undefined;
  return priceHand({ snapshot, playbook, offer: own ? offerAt(offer, own) : offer });
}

/** Works out the price at other terms; the same for the rep and for the customer. */
export function priceTrier(hand: PriceHand, { playbook, decision }: AccountView): TryPrice {
  const today = dayOf(decision.decidedAtMs, playbook.policy.timeZone);
  return ({ quantity, discount }) => tryPrice(hand, quantity, discount, today);
}
