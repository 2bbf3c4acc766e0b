import type { Offer } from '@/lib/domain/playbook/offer';
import { keptValue, netValue } from '@/lib/pricing/economics';
import { divideHalfUp, millionths } from '@/lib/pricing/exact';
import type { WorkedPrice } from '@/lib/pricing/price-effect';

/** V of an offer that changes the bill upwards: the margin gained if they say yes − what the discount gives away (O51). */
function gainedValue(offer: Offer, price: WorkedPrice): number | null {
  if (price.listGainMinor === null) return null;
  const months = price.effect.period === 'once' ? 1 : offer.lifetimeMonths;
  const margin = divideHalfUp(BigInt(price.listGainMinor) * BigInt(months) * millionths(offer.marginRatio), 1_000_000n);
  const order = BigInt(price.listMinor) * BigInt(months);
  return netValue({
    base: 0,
    uplift: 1,
    marginMinor: Number(margin),
    orderMinor: Number(order),
    discount: price.discount,
    fixedMinor: 0,
  });
}

/**
 * V: incremental net value over the offer's lifetime in the playbook's currency, never list price (practice 2 and 4; rules
 * O51 to O53). Null where a fact is missing. `billMinor`: today's monthly bill, where known.
 */
export function offerValue(offer: Offer, price: WorkedPrice | null, billMinor: number | undefined): number | null {
  const churnAvoided = offer.churnAvoided ?? 0;
  if (offer.kind === 'recovery') {
    return billMinor === undefined ? null : keptValue(billMinor, offer.lifetimeMonths, churnAvoided);
  }
  if (!price) return null;
  if (offer.kind !== 'downsell') return gainedValue(offer, price);
  const { difference, proposed } = price.effect;
  if (!difference) return null;
  // A "downsell" that does not lower the bill would keep nobody.
  return difference.minor < 0 ? keptValue(proposed.minor, offer.lifetimeMonths, churnAvoided) : 0;
}
