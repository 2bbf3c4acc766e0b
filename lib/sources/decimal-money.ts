import { minorFromDecimal } from '@/lib/domain/currency';
import type { Money } from '@/lib/domain/money';

/**
 * A source's decimal amount in minor units, by its decimal digits and not by floating point arithmetic: 19.99 USD is 1999.
 * More digits than the currency has are rounded half away from zero. Null: not a plain finite number, an unknown currency, or
 * too large for a safe integer.
 */
export function moneyFromDecimal(amount: number, currency: string): Money | null {
  const minor = minorFromDecimal(String(amount), currency, 'round');
  return minor === null ? null : { minor, currency };
}
