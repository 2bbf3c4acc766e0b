import type { Decision } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';

/** The offer that was decided on, with the discount that stands in the decision: a rep's own (O45) is not the playbook's. */
export function offerAsDecided(playbook: Playbook, decision: Decision): Offer | undefined {
  const offer = playbook.offers.find((one) => one.id === decision.offerId);
  if (!offer || !decision.discount) return offer;
  return { ...offer, proposal: { ...offer.proposal, discount: decision.discount.share } };
}
