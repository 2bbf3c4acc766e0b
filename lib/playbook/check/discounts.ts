import type { DiscountLimit } from '@/lib/domain/playbook/guardrails';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { PlaybookProblem } from '@/lib/domain/playbook/problem';
import { problem } from './problems';

/** The price models that an offer's discount would come off. */
function modelsOf({ plans, addOns }: Playbook, { proposal }: Offer): Set<string> {
  const planIds = [proposal.planId, proposal.productPlanId];
  const addOnIds = (proposal.addOns ?? []).map(({ addOnId }) => addOnId);
  return new Set([
    ...plans.filter(({ id }) => planIds.includes(id)).map(({ priceModelId }) => priceModelId),
    ...addOns.filter(({ id }) => addOnIds.includes(id)).map(({ priceModelId }) => priceModelId),
  ]);
}

/** The floor at a quantity; where the quantity is the account's, the lowest floor of all: what is past that can never be offered. */
function floorOf({ tiers }: DiscountLimit, quantity: Offer['proposal']['quantity']): number {
  const tier = typeof quantity === 'number' ? tiers.find(({ upTo }) => upTo === null || quantity <= upTo) : undefined;
  return tier ? tier.floor : Math.max(...tiers.map(({ floor }) => floor));
}

/** A discount of the pack itself keeps above the floor (practice 5) and says how many would buy without it (practice 4). */
export function checkDiscount(playbook: Playbook, offer: Offer, path: string): PlaybookProblem[] {
  const { discount, quantity } = offer.proposal;
  if (discount === undefined || discount === 0) return [];
  const models = modelsOf(playbook, offer);
  const floors = playbook.policy.discountLimits
    .filter(({ priceModelId }) => models.has(priceModelId))
    .map((limit) => floorOf(limit, quantity));
  const floor = Math.min(...floors);
  return [
    ...(discount > floor ? [problem(`${path}.proposal.discount`, 'below-floor', { discount, floor })] : []),
    ...(offer.baseRate === undefined ? [problem(`${path}.baseRate`, 'base-rate-missing')] : []),
  ];
}
