import type { Money } from '@/lib/domain/money';

let known: ReadonlySet<string> | undefined;

/** Is it a currency that the platform knows (ISO 4217 as of its `Intl` data). */
export function isKnownCurrency(code: string): boolean {
  known ??= new Set(Intl.supportedValuesOf('currency'));
  return known.has(code);
}

/** Digits behind the decimal point of a known currency: JPY 0, USD 2. */
function digitsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/**
 * A decimal amount in minor units, by its decimal digits and not by floating point arithmetic: 19.99 USD is 1999. More
 * digits than the currency has are rounded half away from zero. Null: not a plain finite number, an unknown currency, or
 * too large for a safe integer.
 */
export function moneyFromDecimal(amount: number, currency: string): Money | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(amount));
  if (!parts || !isKnownCurrency(currency)) return null;
  const digits = digitsOf(currency);
  const fraction = (parts[3] ?? '').padEnd(digits + 1, '0');
  const whole = BigInt(`${parts[2]}${fraction.slice(0, digits)}`) + (fraction.charAt(digits) >= '5' ? 1n : 0n);
  const minor = Number(parts[1] ? -whole : whole);
  return Number.isSafeInteger(minor) ? { minor: minor === 0 ? 0 : minor, currency } : null;
}
