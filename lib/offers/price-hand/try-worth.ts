import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import { propensityOf } from '@/lib/learning/propensity';
import { keptValue } from '@/lib/pricing/economics';
import { timesShare } from '@/lib/pricing/exact';
import { offerAt } from '@/lib/pricing/offer-at';
import { workPrice } from '@/lib/pricing/price-effect';
import { type ThreeWays, threeWays } from '@/lib/pricing/three-ways';
import { grownOrder } from '../offer-value';
import type { PriceHand } from './price-hand';

/** What the terms in the hand are worth to us, beside no discount and beside something smaller (X6). Never shown to a customer. */
export interface WorthTry {
  readonly ways: ThreeWays;
  /** By which the chance of a yes must grow for the discount to bring as much as none; null: no growth does it. */
  readonly timesChance: number | null;
  /** The smaller offer that the third way is. */
  readonly downsellId: string | null;
}

/** A downsell that the account may have and that lowers its bill, the one that keeps most. */
function downsell({ input }: PriceHand, candidates: readonly Candidate[]) {
  const { playbook, snapshot } = input;
  const open = candidates.filter(({ kind, eligibility }) => kind === 'downsell' && eligibility.verdict === 'pass');
  const kept = open.flatMap(({ offerId }) => {
    const offer = playbook.offers.find(({ id }) => id === offerId);
    const worked = offer && workPrice({ snapshot, playbook, offer });
    if (!offer || worked?.state !== 'priced' || !((worked.price.effect.difference?.minor ?? 0) < 0)) return [];
    const revenueMinor = worked.price.effect.proposed.minor;
    const { lifetimeMonths: months, churnAvoided = 0 } = offer;
    return [{ offerId, revenueMinor, months, churnAvoided, netMinor: keptValue(revenueMinor, months, churnAvoided) ?? 0 }];
  });
  return kept.toSorted((a, b) => b.netMinor - a.netMinor)[0];
}

/**
 * The incremental net value of the terms in the hand (O263). Both prices are held against the same chance of a yes, since nobody has
 * measured what this discount does to it; what it would have to do is `timesChance` = margin / (margin − discount × order).
 */
export function tryWorth(
  hand: PriceHand,
  terms: { readonly quantity: number; readonly discount: number },
  decision: Pick<Decision, 'candidates'>,
): WorthTry | null {
  const { input, range } = hand;
  const { playbook, offer } = input;
  if (offer.kind === 'downsell' || offer.kind === 'recovery') return null;
  const at = offerAt(offer, { discount: terms.discount, ...(range ? { quantity: terms.quantity } : {}) });
  const worked = workPrice({ ...input, offer: at });
  const order =
    worked.state === 'priced' ? grownOrder({ offer: at, price: worked.price, churnRisk: playbook.policy.churnRisk }) : null;
  if (!order) return null;
  const judged = decision.candidates.find(({ offerId }) => offerId === offer.id);
  const propensity = judged?.priority?.propensity ?? propensityOf(offer.prior, null);
  const base = Math.min(offer.baseRate ?? 0, propensity);
  const { marginMinor, orderMinor } = order;
  const of = { base, uplift: propensity - base, marginMinor, orderMinor, fixedMinor: 0 };
  const smaller = downsell(hand, decision.candidates);
  const discount = terms.discount > 0 ? { ...of, discount: terms.discount } : null;
  const given = Number(timesShare(BigInt(orderMinor), terms.discount));
  return {
    ways: threeWays({ ...of, discount: 0 }, discount, smaller ?? null),
    timesChance: marginMinor > given ? marginMinor / (marginMinor - given) : null,
    downsellId: smaller?.offerId ?? null,
  };
}
