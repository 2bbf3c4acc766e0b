import type { Offer } from '@/lib/domain/playbook/offer';
import { discountValue, keptValue } from '@/lib/pricing/economics';
import { divideHalfUp, millionths, toMinor } from '@/lib/pricing/exact';
import { ltvEffect } from '@/lib/pricing/lifetime-value';
import type { WorkedPrice } from '@/lib/pricing/price-effect';

/** V, and what a yes does to the expected lifetime value; both in minor units of the playbook's currency. */
export interface OfferValue {
  readonly valueMinor: number;
  /** Null where today's bill is not known. */
  readonly ltvMinor: number | null;
}

/** What an offer's value is worked out from. Shares are 0 to 1. */
export interface ValueInput {
  readonly offer: Offer;
  readonly price: WorkedPrice | null;
  /** Today's monthly bill, where known. */
  readonly billMinor: number | undefined;
  readonly churnRisk: number;
  readonly propensity: number;
}

const shareOf = (minor: number, share: number) => toMinor(divideHalfUp(BigInt(minor) * millionths(share), 1_000_000n));

/** What a yes to an offer that makes the bill grow brings at list price, over its lifetime and churn included (O51, O55). */
export interface GrownOrder {
  /** Its margin: what is won by a yes. */
  readonly marginMinor: number;
  /** The price that a discount would be taken off. */
  readonly orderMinor: number;
  /** The lifetime value with the discount as it is. */
  readonly ltvMinor: number;
}

/** Null where a fact is missing, or an amount is too large to be exact. */
export function grownOrder({
  offer,
  price,
  churnRisk,
}: Omit<ValueInput, 'billMinor' | 'propensity'> & { price: WorkedPrice }): GrownOrder | null {
  const { listGainMinor, listMinor, discount, effect } = price;
  if (listGainMinor === null) return null;
  const months = effect.period === 'once' ? 1 : offer.lifetimeMonths;
  const change = {
    gainMinor: listGainMinor,
    afterMinor: effect.now ? effect.now.minor + listGainMinor : null,
    months,
    marginRatio: offer.marginRatio,
    risk: churnRisk,
    churnAdded: offer.churnAdded ?? 0,
  };
  const marginMinor = ltvEffect({ ...change, discountMinor: 0 });
  // Who leaves takes no discount either.
  const orderMinor = shareOf(listMinor * months, Math.max(0, 1 - churnRisk - change.churnAdded));
  const given = shareOf(listMinor * months, discount);
  const ltvMinor = given === null ? null : ltvEffect({ ...change, discountMinor: given });
  return marginMinor === null || orderMinor === null || ltvMinor === null ? null : { marginMinor, orderMinor, ltvMinor };
}

function grown(input: ValueInput & { price: WorkedPrice }): OfferValue | null {
  const { offer, price, propensity } = input;
  const order = grownOrder(input);
  if (!order) return null;
  const { marginMinor, orderMinor, ltvMinor } = order;
  if (price.discount === 0 && offer.baseRate === undefined) return { valueMinor: marginMinor, ltvMinor: marginMinor };
  const { discount } = price;
  const valueMinor = discountValue({ propensity, baseRate: offer.baseRate ?? 0, marginMinor, orderMinor, discount });
  return valueMinor === null ? null : { valueMinor, ltvMinor };
}

/**
 * V: incremental net value over the offer's lifetime, never list price (practice 2 and 4; rules O51 to O55). Null where a fact is
 * missing, or the amount is too large to be exact.
 */
export function offerValue(input: ValueInput): OfferValue | null {
  const { offer, price, billMinor } = input;
  const { lifetimeMonths: months, churnAvoided = 0, marginRatio } = offer;
  const kept = (revenueMinor: number): OfferValue | null => {
    const valueMinor = keptValue(revenueMinor, months, churnAvoided);
    return valueMinor === null ? null : { valueMinor, ltvMinor: null };
  };
  if (offer.kind === 'recovery') {
    const value = billMinor === undefined ? null : kept(billMinor);
    return value && { ...value, ltvMinor: shareOf(value.valueMinor, marginRatio) };
  }
  if (!price) return null;
  if (offer.kind !== 'downsell') return grown({ ...input, price });
  const { now, difference, proposed } = price.effect;
  if (!now || !difference) return null;
  // A "downsell" that does not lower the bill would keep nobody.
  if (difference.minor >= 0) return { valueMinor: 0, ltvMinor: 0 };
  const value = kept(proposed.minor);
  // Nobody can be kept twice: whoever matches a downsell is at least as likely to leave as it says it avoids.
  const risk = Math.max(churnAvoided, input.churnRisk);
  const stays = { months, marginRatio, churnAdded: 0, discountMinor: 0 };
  const before = ltvEffect({ ...stays, gainMinor: now.minor, afterMinor: null, risk });
  const after = ltvEffect({ ...stays, gainMinor: proposed.minor, afterMinor: null, risk: risk - churnAvoided });
  return value && { ...value, ltvMinor: before === null || after === null ? null : after - before };
}
