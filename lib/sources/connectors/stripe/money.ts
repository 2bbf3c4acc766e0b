import { isKnownCurrency } from '@/lib/domain/currency';
import { type Due, type Monthly, minorOf, monthly } from '../../kit/monthly-amount';
import { isRecord, type RawRecord } from '../../read-leaves';

/**
 * Where Stripe's smallest unit is not that of ISO 4217: two digits for currencies that gave up their cents (kept for old
 * integrations), none for the ariary. Recalled, see Stripe's page on currencies.
 */
const SHIFT: Readonly<Record<string, number>> = { ISK: 2, UGX: 2, MGA: -2 };

/** The currency of a price in capitals; null where it is none. */
export function currencyOf(price: RawRecord): string | null {
  const code = typeof price.currency === 'string' ? price.currency.toUpperCase() : '';
  return isKnownCurrency(code) ? code : null;
}

export function dueOf(price: RawRecord): Due | null {
  const recurring = isRecord(price.recurring) ? price.recurring : {};
  const { interval, interval_count: count } = recurring;
  return typeof interval === 'string' ? { every: interval, count: typeof count === 'number' ? count : 1 } : null;
}

/** What so many of a price cost in a month; null for tiers and other prices that are no plain product. */
export function monthlyOf(price: RawRecord, quantity: number): Monthly | null {
  const due = dueOf(price);
  if (!due || price.billing_scheme === 'tiered' || isRecord(price.transform_quantity)) return null;
  const exact = price.unit_amount_decimal ?? price.unit_amount;
  return typeof exact === 'string' || typeof exact === 'number' ? monthly(String(exact), quantity, due) : null;
}

/** In minor units of ISO 4217. */
export const isoMinor = (amount: Monthly, currency: string): number | null => minorOf(amount, SHIFT[currency] ?? 0);
