import type { Offer } from '@/lib/domain/playbook/offer';
import { count, date, money, offerOf, percent, type Token, type TokenInput, text } from './token';

const ofOffer = (
  id: string,
  kind: Token['kind'],
  read: (offer: Offer, input: TokenInput) => ReturnType<Token['resolve']>,
): Token => ({
  id,
  kind,
  fact: 'offer',
  facets: [],
  needsOffer: true,
  resolve: (input) => {
    const offer = offerOf(input);
    return offer && read(offer, input);
  },
});

/** Prices rest on today's contract, so they age with it. */
const ofPrice = (id: string, kind: Token['kind'], fact: string, resolve: Token['resolve']): Token => ({
  id,
  kind,
  fact,
  facets: ['plan'],
  needsOffer: true,
  resolve,
});

function proposedName(offer: Offer, { playbook, language }: TokenInput): string | undefined {
  const { planId, productPlanId, addOns } = offer.proposal;
  const plan = playbook.plans.find((rung) => rung.id === (planId ?? productPlanId));
  const addOn = playbook.addOns.find((candidate) => candidate.id === addOns?.[0]?.addOnId);
  return (plan ?? addOn)?.name[language];
}

/** What is offered and what it costs. */
export const offerTokens: readonly Token[] = [
  ofOffer('offer.name', 'text', (offer, { language }) => text(offer.name[language])),
  ofOffer('offer.plan', 'text', (offer, input) => text(proposedName(offer, input))),
  ofOffer('trial.days', 'count', (offer) => count(offer.proposal.trialDays)),
  ofOffer('discount.percent', 'percent', (offer) => percent(offer.proposal.discount)),
  ofOffer('campaign.until', 'date', (offer, { today }) =>
    offer.validUntil !== undefined && offer.validUntil >= today ? date(offer.validUntil) : undefined,
  ),
  ofPrice('seats.proposed', 'count', 'plan.seats', ({ decision }) =>
    // Only where seats change: for an add-on or another product the quantity is not of seats.
    count(decision.price?.nowQuantity === undefined ? undefined : decision.price.proposedQuantity),
  ),
  ofPrice('price.now', 'money', 'plan.mrr', ({ decision }) =>
    money(decision.price?.period === 'once' ? undefined : decision.price?.now),
  ),
  ofPrice('price.proposed', 'money', 'plan.seats', ({ decision }) => money(decision.price?.proposed)),
  ofPrice('price.difference', 'money', 'plan.mrr', ({ decision }) => {
    const difference = decision.price?.difference;
    return difference && difference.minor > 0 ? money(difference) : undefined;
  }),
  ofPrice('price.saving', 'money', 'plan.mrr', ({ decision }) => {
    const difference = decision.price?.difference;
    return difference && difference.minor < 0 ? money({ ...difference, minor: -difference.minor }) : undefined;
  }),
];
