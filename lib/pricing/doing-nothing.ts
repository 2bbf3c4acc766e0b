import type { Result } from '@/lib/domain/app-error';
import type { IsoDate } from '@/lib/domain/calendar';
import type { PriceModel } from '@/lib/domain/playbook/price-model';
import { billingPeriods, type PeriodPart } from './billing-periods';
import { divideHalfUp, toMinor } from './exact';
import { misconfigured } from './misconfigured';
import { priceOf } from './price-of';

/** A meter's use on the first day, and its growth by the trend (practice 6). */
export interface UseForecast {
  readonly used: number;
  readonly perDay: number;
}

/** How a contract answers to growing use. What is not known is undefined. */
export interface MonthlyTerms {
  /** The monthly bill without what goes over. */
  readonly billMinor: number | undefined;
  /** What the bill covers of the meter; null: all of it. */
  readonly included: number | null | undefined;
  /** The monthly price of what goes over: overage per unit, or the package or the seats that must then be bought. */
  readonly over: PriceModel | undefined;
}

export interface WaitingMonth extends PeriodPart {
  /** Forecast use at the start of it; null where there is no forecast. */
  readonly used: number | null;
  readonly currentMinor: number | null;
  readonly proposedMinor: number | null;
}

/** What waiting costs beside the proposal. A sum is null as soon as one of its months is. */
export interface CostOfWaiting {
  readonly months: readonly WaitingMonth[];
  readonly currentMinor: number | null;
  readonly proposedMinor: number | null;
  /** Current − proposed: above 0 doing nothing is the dearer way. */
  readonly extraMinor: number | null;
}

interface Waiting {
  readonly forecast: UseForecast | undefined;
  readonly current: MonthlyTerms;
  readonly proposed: MonthlyTerms;
  readonly fromOn: IsoDate;
  /** The day that the months end before. */
  readonly untilOn: IsoDate;
}

/** A month of some use. Started units count whole; use is rounded to the thousandth first, so that no noise starts a unit. */
function monthlyCost(terms: MonthlyTerms, used: number | null): bigint | null {
  if (terms.billMinor === undefined || terms.included === undefined) return null;
  if (terms.included === null) return BigInt(terms.billMinor);
  if (used === null) return null;
  const over = Math.ceil(Math.round((used - terms.included) * 1000) / 1000);
  if (over <= 0) return BigInt(terms.billMinor);
  const price = terms.over && priceOf(terms.over, over);
  return price?.ok ? BigInt(terms.billMinor) + BigInt(price.value.totalMinor) : null;
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  let sum = 0n;
  for (const amount of amounts) {
    if (amount === null) return null;
    sum += BigInt(amount);
  }
  return toMinor(sum);
}

/**
 * What the months until a date cost under the contract as it is and under the proposed one, use growing by its trend (features
 * X3). Use counts as at the start of each month, which rather says too little than too much; a part of a month counts by its days,
 * half up. Errors: those of `billingPeriods`; `over.period` where what goes over is not priced by the month.
 */
export function costOfWaiting({ forecast, current, proposed, fromOn, untilOn }: Waiting): Result<CostOfWaiting> {
  if ([current, proposed].some(({ over }) => over !== undefined && over.period !== 'month')) return misconfigured('over.period');
  const parts = billingPeriods('month', { anchorOn: fromOn, fromOn, untilOn });
  if (!parts.ok) return parts;
  let elapsed = 0;
  const months = parts.value.map((part): WaitingMonth => {
    const used = forecast ? Math.max(0, forecast.used + forecast.perDay * elapsed) : null;
    elapsed += part.days;
    const cost = (terms: MonthlyTerms) => {
      const whole = monthlyCost(terms, used);
      return whole === null ? null : toMinor(divideHalfUp(whole * BigInt(part.days), BigInt(part.ofDays)));
    };
    return { ...part, used, currentMinor: cost(current), proposedMinor: cost(proposed) };
  });
  const currentMinor = sumOf(months.map((month) => month.currentMinor));
  const proposedMinor = sumOf(months.map((month) => month.proposedMinor));
  const extraMinor = currentMinor === null || proposedMinor === null ? null : currentMinor - proposedMinor;
  return { ok: true, value: { months, currentMinor, proposedMinor, extraMinor } };
}
