import type { Offer } from '@/lib/domain/playbook/offer';

/** What a rep changes about an offer: how many, and the share taken off the list price. Missing: as the playbook has it. */
export interface OwnTerms {
  readonly quantity?: number | undefined;
  readonly discount?: number | undefined;
}

/** Does the offer's quantity stand on the plan or the product, or on its first add-on? */
export function countsAddOns({ proposal }: Offer): boolean {
  const changesPlan = proposal.planId !== undefined || proposal.productPlanId !== undefined || proposal.quantity !== undefined;
  return !changesPlan && (proposal.addOns ?? []).length > 0;
}

/** The same offer at another quantity and discount. */
export function offerAt(offer: Offer, { quantity, discount }: OwnTerms): Offer {
  const proposal = { ...offer.proposal };
  if (discount !== undefined) proposal.discount = discount;
  if (quantity !== undefined) {
    const [first, ...rest] = proposal.addOns ?? [];
    if (first && countsAddOns(offer)) proposal.addOns = [{ ...first, quantity }, ...rest];
    else proposal.quantity = quantity;
  }
  return { ...offer, proposal };
}
