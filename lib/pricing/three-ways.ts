import { type ActionEconomics, keptValue, netValue } from './economics';
import { divideHalfUp, millionths, toMinor } from './exact';

const MILLION = 1_000_000n;

/** What acting is worth, in parts that add up: gained − to those who would have bought anyway − to the others − fixed = net. */
export interface ActionWorth {
  readonly netMinor: number;
  readonly gainedMinor: number;
  /** The discount given to those who would have bought without it: what a discount to likely buyers costs. */
  readonly givenAnywayMinor: number;
  readonly givenToOthersMinor: number;
  readonly fixedMinor: number;
}

/** The parts of `netValue` (practice 4). The net is exact and rounded once; what is given to others takes up the parts' rounding. */
export function actionWorth(of: ActionEconomics): ActionWorth | null {
  const netMinor = netValue(of);
  const gainedMinor = netValue({ ...of, discount: 0, fixedMinor: 0 });
  const share = millionths(of.base);
  const treated = millionths(of.base) + millionths(of.uplift);
  const anyway = treated < share ? (treated < 0n ? 0n : treated) : share;
  const given = toMinor(divideHalfUp(anyway * millionths(of.discount) * BigInt(of.orderMinor), MILLION * MILLION));
  if (netMinor === null || gainedMinor === null || given === null) return null;
  const all = gainedMinor - of.fixedMinor - netMinor;
  const givenAnywayMinor = Math.min(given, all);
  return { netMinor, gainedMinor, givenAnywayMinor, givenToOthersMinor: all - givenAnywayMinor, fixedMinor: of.fixedMinor };
}

/** Three answers to the same account; what is not known is null and is not compared. */
export interface ThreeWays {
  readonly noDiscount: ActionWorth | null;
  readonly discount: ActionWorth | null;
  /** Revenue kept × churn avoided (practice 2). */
  readonly downsell: { readonly netMinor: number } | null;
  /** The way of the highest net; of two equal ones the one that leaves the price alone. Null where none is above 0. */
  readonly best: 'noDiscount' | 'discount' | 'downsell' | null;
}

/** What is kept by a smaller product that fits: the revenue of so many months, with the churn that it avoids. */
export interface KeptRevenue {
  readonly revenueMinor: number;
  readonly months: number;
  readonly churnAvoided: number;
}

/**
 * A discount beside a downsell and beside no discount, each with its incremental net value (practice 4; features X6). A price
 * cut wins only where it is truly worth the most.
 */
export function threeWays(
  noDiscount: ActionEconomics | null,
  discount: ActionEconomics | null,
  downsell: KeptRevenue | null,
): ThreeWays {
  const kept = downsell && keptValue(downsell.revenueMinor, downsell.months, downsell.churnAvoided);
  const ways = {
    noDiscount: noDiscount && actionWorth(noDiscount),
    downsell: kept === null ? null : { netMinor: kept },
    discount: discount && actionWorth(discount),
  };
  let best: ThreeWays['best'] = null;
  for (const way of ['noDiscount', 'downsell', 'discount'] as const)
    if ((ways[way]?.netMinor ?? 0) > (best ? (ways[best]?.netMinor ?? 0) : 0)) best = way;
  return { ...ways, best };
}
