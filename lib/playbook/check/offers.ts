import type { Offer } from '@/lib/domain/playbook/offer';
import type { PlaybookProblem } from '../load-playbook';
import { type Check, mustExist, problem } from './problems';

/** A price cut belongs to a volume or a campaign; never to a downsell, which would damage the price for good (practice 1). */
const MAY_DISCOUNT: readonly Offer['kind'][] = ['volume-discount', 'campaign'];

function checkTerms(offer: Offer, path: string): PlaybookProblem[] {
  const { proposal, validFrom, validUntil } = offer;
  const found: PlaybookProblem[] = [];
  if (proposal.discount !== undefined && !MAY_DISCOUNT.includes(offer.kind)) {
    found.push(problem(`${path}.proposal.discount`, `a ${offer.kind} carries no discount`));
  }
  if (validFrom && validUntil && validFrom > validUntil) found.push(problem(`${path}.validUntil`, 'ends before it begins'));
  if (offer.kind === 'campaign' && !validUntil) found.push(problem(`${path}.validUntil`, 'a campaign has an end'));
  if (offer.kind === 'trial' && !proposal.trialDays) found.push(problem(`${path}.proposal.trialDays`, 'a trial has an end'));
  if ((offer.kind === 'downsell' || offer.kind === 'recovery') && offer.churnAvoided === undefined) {
    found.push(problem(`${path}.churnAvoided`, `a ${offer.kind} is worth the churn it avoids`));
  }
  const fits = proposal.quantity === 'fit' || (proposal.addOns ?? []).some((addOn) => addOn.quantity === 'fit');
  if (fits && !offer.metricId) found.push(problem(`${path}.metricId`, '"fit" needs the metric to fit'));
  return found;
}

/** What offers propose exists, and their terms agree with their kind. */
export const checkOffers: Check = (playbook) =>
  playbook.offers.flatMap((offer, index) => {
    const path = `offers.${index}`;
    const { planId, productPlanId, addOns = [] } = offer.proposal;
    return [
      ...mustExist(playbook, 'plans', planId, `${path}.proposal.planId`),
      ...mustExist(playbook, 'plans', productPlanId, `${path}.proposal.productPlanId`),
      ...addOns.flatMap(({ addOnId }, at) => mustExist(playbook, 'addOns', addOnId, `${path}.proposal.addOns.${at}.addOnId`)),
      ...checkTerms(offer, path),
    ];
  });
