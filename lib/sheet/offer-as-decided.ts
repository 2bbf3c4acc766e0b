import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { offerAt } from '@/lib/pricing/offer-at';

/** The offer that was decided on, with the discount and the quantity that stand in the decision: a rep's own (O45) are not the playbook's. */
export function offerAsDecided(playbook: Playbook, { offerId, discount, override, price }: Decision): Offer | undefined {
  const offer = playbook.offers.find((one) => one.id === offerId);
  if (!offer) return undefined;
  return offerAt(offer, { discount: discount?.share, quantity: override && price?.proposedQuantity });
}
