import type { Result } from '@/lib/domain/app-error';
import { type BillingSpan, billingPeriods, type PeriodPart } from './billing-periods';
import { divideHalfUp, toMinor } from './exact';
import { misconfigured } from './misconfigured';
import type { Price } from './price-of';

/** What a price comes to over a span of days: a worked line for each billing period, price × days / days of the period. */
export interface Prorated {
  readonly totalMinor: number;
  readonly lines: readonly (PeriodPart & { readonly amountMinor: number })[];
}

/**
 * A price for the days of a span, by the true length of each billing period: a February has 28 or 29. Rounds half up, once a
 * line; a whole period is the price itself. Errors: those of `billingPeriods`; `period` for what is paid once; `amount`.
 */
export function prorate(price: Pick<Price, 'period' | 'totalMinor'>, span: BillingSpan): Result<Prorated> {
  if (price.period === 'once') return misconfigured('period');
  const parts = billingPeriods(price.period, span);
  if (!parts.ok) return parts;
  const amounts = parts.value.map(({ days, ofDays }) => divideHalfUp(BigInt(price.totalMinor) * BigInt(days), BigInt(ofDays)));
  const totalMinor = toMinor(amounts.reduce((sum, amount) => sum + amount, 0n));
  if (totalMinor === null) return misconfigured('amount');
  const lines = parts.value.map((part, index) => ({ ...part, amountMinor: Number(amounts[index]) }));
  return { ok: true, value: { totalMinor, lines } };
}

/** A change in the middle of a term: the unused part of the old price back, the same days at the new price. */
export interface CoTerm {
  readonly credit: Prorated;
  readonly charge: Prorated;
  /** Charge − credit; negative where the account is owed. */
  readonly dueMinor: number;
}

/**
 * Brings a change to the end of the term that runs: both prices from the day of the change (`fromOn`) to the term's end
 * (`untilOn`), so that what follows renews together. Errors: those of `prorate`.
 */
export function coTerm(
  before: Pick<Price, 'period' | 'totalMinor'>,
  after: Pick<Price, 'period' | 'totalMinor'>,
  span: BillingSpan,
): Result<CoTerm> {
  const [credit, charge] = [prorate(before, span), prorate(after, span)];
  if (!credit.ok) return credit;
  if (!charge.ok) return charge;
  const dueMinor = charge.value.totalMinor - credit.value.totalMinor;
  return { ok: true, value: { credit: credit.value, charge: charge.value, dueMinor } };
}
