import { divideHalfUp, millionths, toMinor } from './exact';

const MILLION = 1_000_000n;

/** What acting on an account is worth. Shares are 0 to 1, amounts minor units of one currency. */
export interface ActionEconomics {
  /** Probability of the order without acting, and what acting adds to it. */
  readonly base: number;
  readonly uplift: number;
  readonly marginMinor: number;
  readonly orderMinor: number;
  /** Share of the order value given away, to everybody who takes the offer. */
  readonly discount: number;
  readonly fixedMinor: number;
}

/**
 * treated = clip(base + uplift, 0, 1); net = (treated − base) × margin − (fixed + treated × discount × order) (practice 4).
 * A discount suits the unlikely buyer, not the likely one. Rounded half up once; null where too large to be exact.
 */
export function netValue(of: ActionEconomics): number | null {
  const base = millionths(of.base);
  const sum = base + millionths(of.uplift);
  const treated = sum < 0n ? 0n : sum > MILLION ? MILLION : sum;
  const gained = (treated - base) * BigInt(of.marginMinor) * MILLION;
  const given = treated * millionths(of.discount) * BigInt(of.orderMinor);
  return toMinor(divideHalfUp(gained - given, MILLION * MILLION) - BigInt(of.fixedMinor));
}

/** The value of keeping a customer: revenue kept × the churn avoided (practice 2). Half up; null where too large to be exact. */
export function keptValue(revenueMinor: number, months: number, churnAvoided: number): number | null {
  return toMinor(divideHalfUp(BigInt(revenueMinor) * BigInt(months) * millionths(churnAvoided), MILLION));
}

/** An offer whose chance of a yes is known, beside what the account would buy anyway. Shares are 0 to 1, to the millionth. */
export interface DiscountedOffer {
  /** P: the probability of a yes to the offer. */
  readonly propensity: number;
  /** b: the probability of the same order without it. */
  readonly baseRate: number;
  readonly marginMinor: number;
  readonly orderMinor: number;
  readonly discount: number;
}

/**
 * V = ((P − min(b, P)) / P) × margin − discount × order: what one yes is worth, those included who would have bought anyway,
 * so that P × V is the net value of practice 4 with treated = P. Rounded half up once. Null where P is 0 (to the millionth),
 * since then there is no yes to be worth anything, or where the amount is too large to be exact.
 */
export function discountValue(of: DiscountedOffer): number | null {
  const propensity = millionths(of.propensity);
  if (propensity <= 0n) return null;
  const base = millionths(of.baseRate);
  const won = base < propensity ? propensity - base : 0n;
  const gained = won * BigInt(of.marginMinor) * MILLION;
  const given = propensity * millionths(of.discount) * BigInt(of.orderMinor);
  return toMinor(divideHalfUp(gained - given, propensity * MILLION));
}
