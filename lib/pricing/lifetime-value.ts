import { divideHalfUp, millionths, toMinor } from './exact';

const MILLION = 1_000_000n;

/** What an accepted offer does to an account over its lifetime. Amounts are minor units of one currency, shares 0 to 1. */
export interface LifetimeChange {
  /** What the bill grows by per month, at list price; negative where it shrinks. */
  readonly gainMinor: number;
  /** The monthly bill after it. Null where it is not known, which is of no matter only while no churn is added. */
  readonly afterMinor: number | null;
  readonly months: number;
  readonly marginRatio: number;
  /** The share of such accounts that leave within the lifetime anyway. */
  readonly risk: number;
  /** The share that leave on top of that because of the offer. */
  readonly churnAdded: number;
  /** All that the discount gives away over the months. */
  readonly discountMinor: number;
}

/**
 * LTV effect = margin × months × (gain × (1 − risk) − after × churnAdded) − discount × (1 − risk − churnAdded) (features S15,
 * practice 1.8): the margin of those who stay with the offer − the margin of those who would have stayed without it. Nobody
 * leaves twice: churn added counts at most up to 1 − risk. Shares count to the millionth, rounded half up once. Null: the bill
 * after it is unknown and churn is added, or the amount is too large to be exact.
 */
export function ltvEffect(of: LifetimeChange): number | null {
  const kept = MILLION - millionths(of.risk);
  const wanted = millionths(of.churnAdded);
  const added = wanted > kept ? kept : wanted;
  if (of.afterMinor === null && added !== 0n) return null;
  const monthly = BigInt(of.gainMinor) * kept - BigInt(of.afterMinor ?? 0) * added;
  const earned = millionths(of.marginRatio) * BigInt(of.months) * monthly;
  const given = BigInt(of.discountMinor) * (kept - added) * MILLION;
  return toMinor(divideHalfUp(earned - given, MILLION * MILLION));
}
