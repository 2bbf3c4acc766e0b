import type { Offer } from '@/lib/domain/playbook/offer';
import type { PlaybookProblem, PlaybookProblemCode } from '@/lib/domain/playbook/problem';
import { checkDiscount } from './discounts';
import { type Check, inOrder, mustExist, problem } from './problems';

/** A price cut belongs to a volume or a campaign; never to a downsell, which would damage the price for good (practice 1). */
const MAY_DISCOUNT: readonly Offer['kind'][] = ['volume-discount', 'campaign'];

function checkCampaign({ kind, campaign, validUntil }: Offer, path: string): PlaybookProblem[] {
  const found: PlaybookProblem[] = [];
  if ((kind === 'campaign' || campaign) && !validUntil) found.push(problem(`${path}.validUntil`, 'campaign-without-end'));
  if (campaign && kind !== 'campaign') found.push(problem(`${path}.campaign`, 'terms-not-of-kind', { kind }));
  if (campaign && campaign.quota > campaign.topN) {
    found.push(problem(`${path}.campaign.quota`, 'quota-over-top', { quota: campaign.quota, topN: campaign.topN }));
  }
  return found;
}

function checkTrial({ kind, trial, proposal }: Offer, path: string): PlaybookProblem[] {
  const { trialDays } = proposal;
  const found: PlaybookProblem[] = [];
  if (kind === 'trial' && !trialDays) found.push(problem(`${path}.proposal.trialDays`, 'trial-without-end'));
  if (trial && kind !== 'trial') found.push(problem(`${path}.trial`, 'terms-not-of-kind', { kind }));
  if (trial && trialDays && trial.remindDaysBefore > trialDays) {
    const params = { days: trial.remindDaysBefore, trialDays };
    found.push(problem(`${path}.trial.remindDaysBefore`, 'reminder-before-start', params));
  }
  return found;
}

function checkTerms(offer: Offer, path: string): PlaybookProblem[] {
  const { kind, proposal, validFrom, validUntil } = offer;
  const fits = proposal.quantity === 'fit' || (proposal.addOns ?? []).some((addOn) => addOn.quantity === 'fit');
  const when = (wrong: boolean, at: string, code: PlaybookProblemCode) =>
    wrong ? [problem(`${path}.${at}`, code, { kind })] : [];
  return [
    ...when(proposal.discount !== undefined && !MAY_DISCOUNT.includes(kind), 'proposal.discount', 'discount-not-allowed'),
    ...when(
      (kind === 'downsell' || kind === 'recovery') && offer.churnAvoided === undefined,
      'churnAvoided',
      'churn-avoided-missing',
    ),
    ...when(fits && !offer.metricId, 'metricId', 'fit-without-metric'),
    ...inOrder(validFrom, validUntil, `${path}.validUntil`),
    ...checkCampaign(offer, path),
    ...checkTrial(offer, path),
  ];
}

/** What offers propose exists, their terms agree with their kind, and no discount of theirs goes below the floor. */
export const checkOffers: Check = (book) =>
  book.playbook.offers.flatMap((offer, index) => {
    const path = `offers.${index}`;
    const { planId, productPlanId, addOns = [] } = offer.proposal;
    return [
      ...mustExist(book, 'plans', planId, `${path}.proposal.planId`),
      ...mustExist(book, 'plans', productPlanId, `${path}.proposal.productPlanId`),
      ...addOns.flatMap(({ addOnId }, at) => mustExist(book, 'addOns', addOnId, `${path}.proposal.addOns.${at}.addOnId`)),
      ...mustExist(book, 'metrics', offer.metricId, `${path}.metricId`),
      ...checkTerms(offer, path),
      ...checkDiscount(book.playbook, offer, path),
    ];
  });
