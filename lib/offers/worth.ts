import type { Priority, ReasonCode } from '@/lib/domain/decision/candidate';
import type { OfferDiscount } from '@/lib/domain/decision/decision';
import type { PropensityCell } from '@/lib/domain/learned';
import type { Offer } from '@/lib/domain/playbook/offer';
import { propensityOf } from '@/lib/learning/propensity';
import { type WorkedPriceResult, workPrice } from '@/lib/pricing/price-effect';
import type { Court } from './court';
import { discountOf } from './guardrails/discount';
import { offerValue } from './offer-value';
import { priorityOf } from './priority';

/** What an offer costs and is worth for one account. `code` is `MATCH` where it stands (O41, O43). */
export interface Worth {
  readonly price: WorkedPriceResult;
  readonly priority: Priority | null;
  readonly discount: OfferDiscount | null;
  readonly code: ReasonCode;
}

function codeOf({ kind }: Offer, { price, priority, discount }: Omit<Worth, 'code'>): ReasonCode {
  // Recovery mends and needs no price.
  if (kind === 'recovery') return 'MATCH';
  if (price.state === 'unknown') return 'UNKNOWN_FACT';
  if (price.state !== 'priced') return 'NO_VALUE';
  if (discount?.state === 'below-floor') return 'BELOW_FLOOR';
  if (!priority) return price.price.effect.now ? 'NO_VALUE' : 'UNKNOWN_FACT';
  const lowersLifetimeValue = kind !== 'downsell' && (priority.ltvMinor ?? 1) <= 0;
  return priority.valueMinor > 0 && priority.score > 0 && !lowersLifetimeValue ? 'MATCH' : 'NO_VALUE';
}

/** Prices an offer for the account and says what it is worth. `cell`: outcomes of the offer among accounts like this one. */
export function worthOf(offer: Offer, court: Court, cell: PropensityCell | undefined): Worth {
  const { snapshot, playbook } = court.input;
  const price = workPrice({ snapshot, playbook, offer });
  const worked = price.state === 'priced' ? price.price : null;
  const value = offerValue({
    offer,
    price: worked,
    billMinor: court.bill?.totalMinor,
    churnRisk: court.churnRisk,
    propensity: propensityOf(offer.prior, cell ?? null),
  });
  const boost = court.rests.boost.get(offer.id) ?? 0;
  const priority = value && priorityOf({ offer, cell, boost, value, switches: playbook.policy.arbitration });
  const discount = worked ? discountOf(offer, worked, court.input) : null;
  const parts = { price, priority, discount };
  return { ...parts, code: codeOf(offer, parts) };
}
