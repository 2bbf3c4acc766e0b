import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Testimonial } from '@/lib/domain/playbook/testimonial';

const productOfPlan = (playbook: Playbook, planId: string | undefined) =>
  playbook.plans.find((plan) => plan.id === planId)?.productId;

/** The product an offer is about: the one that is added, else the one whose plan or add-on changes. */
export function productOf(playbook: Playbook, offer: Offer): string | undefined {
  const { planId, productPlanId, addOns } = offer.proposal;
  const addOn = playbook.addOns.find((candidate) => candidate.id === addOns?.[0]?.addOnId);
  return productOfPlan(playbook, productPlanId ?? planId) ?? addOn?.productId;
}

/** Does the offer name a plan or an add-on at all, so that a voice can have made that move? */
export const hasMove = ({ proposal }: Offer): boolean =>
  (proposal.planId ?? proposal.productPlanId ?? proposal.addOns?.[0]) !== undefined;

/** From the plan the listener has to the one that is proposed, or the same add-on. An unknown plan of the listener's is not alike. */
export function isSameMove(testimonial: Testimonial, offer: Offer, planId: string | undefined): boolean {
  const { addOnId, toPlanId, fromPlanId } = testimonial;
  if (addOnId !== undefined) return (offer.proposal.addOns ?? []).some((addOn) => addOn.addOnId === addOnId);
  if (toPlanId === undefined || toPlanId !== (offer.proposal.planId ?? offer.proposal.productPlanId)) return false;
  return fromPlanId === undefined || fromPlanId === planId;
}

/** Who bought at a lower price says so to those alone who are offered one. */
const fitsLever = ({ lever }: Testimonial, offer: Offer) => lever === undefined || lever === 'trial' || lever === offer.kind;

/**
 * Is it a voice about what is offered (S8)? It bought the same product beside its own, or the same add-on, or it made the same kind of
 * move of the same product (`useCase` names the offer's group) and did not end on another plan.
 */
export function speaksFor(testimonial: Testimonial, offer: Offer, playbook: Playbook): boolean {
  const { productPlanId, planId, addOns } = offer.proposal;
  if (!fitsLever(testimonial, offer)) return false;
  if (productPlanId !== undefined) return testimonial.productId === productOfPlan(playbook, productPlanId);
  if (addOns && addOns.length > 0) return addOns.some((addOn) => addOn.addOnId === testimonial.addOnId);
  if (testimonial.useCase !== offer.group) return false;
  if (planId === undefined) return true;
  const otherPlan = testimonial.toPlanId !== undefined && testimonial.toPlanId !== planId;
  return !otherPlan && testimonial.productId === productOfPlan(playbook, planId);
}
