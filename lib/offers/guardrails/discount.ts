import type { OfferDiscount } from '@/lib/domain/decision/decision';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { discountVerdict } from '@/lib/pricing/discount-limit';
import type { WorkedPrice } from '@/lib/pricing/price-effect';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';

/** The price model that an offer's discount comes off: of the plan it proposes, else of its first add-on, else of today's plan. */
export function priceModelOf({ proposal }: Offer, playbook: Playbook, planNow: string | undefined): string | undefined {
  const { planId, productPlanId, addOns = [] } = proposal;
  const addOn = playbook.addOns.find((candidate) => candidate.id === addOns[0]?.addOnId);
  const proposed = productPlanId ?? planId;
  const rung = playbook.plans.find((candidate) => candidate.id === (proposed ?? planNow));
  return proposed === undefined && addOn ? addOn.priceModelId : rung?.priceModelId;
}

/** How the offer's discount stands to the limits at the quantity proposed (O43). Null: there is none, or no limit is set for it. */
export function discountOf(offer: Offer, { effect, discount }: WorkedPrice, input: SignalInput): OfferDiscount | null {
  if (discount === 0) return null;
  const { playbook } = input;
  const priceModelId = priceModelOf(offer, playbook, present(input, 'plan')?.planId);
  if (priceModelId === undefined) return null;
  const quantity = effect.proposedQuantity ?? effect.nowQuantity ?? 1;
  const verdict = discountVerdict(playbook.policy.discountLimits, priceModelId, quantity, discount);
  return verdict.state === 'no-limit' ? null : { share: discount, ...verdict };
}
