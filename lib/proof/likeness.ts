import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { SizeBand, Testimonial } from '@/lib/domain/playbook/testimonial';

/** In what a voice is like the listener. The order is that of weight, and of display. */
export const MATCHES = ['plan-move', 'industry', 'product', 'use-case', 'size', 'role', 'region'] as const;
export type Match = (typeof MATCHES)[number];

/** A voice from the very move that is proposed counts most, then one from the same trade (practice 1, rule 5). */
const WEIGHTS: Record<Match, number> = {
  'plan-move': 5,
  industry: 4,
  product: 3,
  'use-case': 3,
  size: 2,
  role: 2,
  region: 1,
};

export interface ListenerTraits {
  industry: string | undefined;
  sizeBand: SizeBand | undefined;
  region: string | undefined;
  role: string | undefined;
  planId: string | undefined;
}

/** Employees to the band; the bands' own bounds. */
export function sizeBandOf(employees: number | undefined): SizeBand | undefined {
  if (employees === undefined || employees < 1) return undefined;
  if (employees < 50) return '1-49';
  if (employees < 300) return '50-299';
  return employees < 1000 ? '300-999' : '1000+';
}

const productOfPlan = (playbook: Playbook, planId: string | undefined) =>
  playbook.plans.find((plan) => plan.id === planId)?.productId;

/** The product an offer is about: the one that is added, else the one whose plan or add-on changes. */
export function productOf(playbook: Playbook, offer: Offer): string | undefined {
  const { planId, productPlanId, addOns } = offer.proposal;
  const addOn = playbook.addOns.find((candidate) => candidate.id === addOns?.[0]?.addOnId);
  return productOfPlan(playbook, productPlanId ?? planId) ?? addOn?.productId;
}

function isSameMove(testimonial: Testimonial, offer: Offer, planId: string | undefined): boolean {
  const { addOnId, toPlanId, fromPlanId } = testimonial;
  if (addOnId !== undefined) return (offer.proposal.addOns ?? []).some((addOn) => addOn.addOnId === addOnId);
  if (toPlanId === undefined || toPlanId !== (offer.proposal.planId ?? offer.proposal.productPlanId)) return false;
  return fromPlanId === undefined || planId === undefined || fromPlanId === planId;
}

/**
 * Is it a voice about what is offered? It bought the same product beside its own, or the same add-on, or it made the same kind of move
 * (`useCase` names the offer's group) and did not end on another plan.
 */
export function speaksFor(testimonial: Testimonial, offer: Offer, playbook: Playbook): boolean {
  const { productPlanId, planId, addOns } = offer.proposal;
  if (productPlanId !== undefined) return testimonial.productId === productOfPlan(playbook, productPlanId);
  if (addOns && addOns.length > 0) return addOns.some((addOn) => addOn.addOnId === testimonial.addOnId);
  const otherPlan = planId !== undefined && testimonial.toPlanId !== undefined && testimonial.toPlanId !== planId;
  return testimonial.useCase === offer.group && !otherPlan;
}

/** What of a voice is like the listener and the offer; what is not known is not alike. */
export function matchesOf(testimonial: Testimonial, traits: ListenerTraits, offer: Offer | null, playbook: Playbook): Match[] {
  const alike: Record<Match, boolean> = {
    'plan-move': offer !== null && isSameMove(testimonial, offer, traits.planId),
    industry: testimonial.industry === traits.industry,
    product: offer !== null && testimonial.productId === productOf(playbook, offer),
    'use-case': offer !== null && testimonial.useCase === offer.group,
    size: testimonial.sizeBand === traits.sizeBand,
    role: testimonial.roleCode === traits.role,
    region: testimonial.region === traits.region,
  };
  return MATCHES.filter((match) => alike[match]);
}

export const scoreOf = (matched: readonly Match[]): number => matched.reduce((sum, match) => sum + WEIGHTS[match], 0);
