import { currencyExponent } from '@/lib/domain/currency';
import type { Money } from '@/lib/domain/money';

/** An amount as it is typed: plain digits, a point where the currency has one. */
export function amountText({ minor, currency }: Money): string {
  const digits = currencyExponent(currency);
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  return `${minor < 0 ? '-' : ''}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}`;
}

/** What was typed as an amount, full-width digits, signs and separators of thousands included; null: it is none. Never a float. */
export function typedAmount(text: string, currency: string): Money | null {
  const plain = text.normalize('NFKC').replace(/[\s,¥$€円]/g, '');
  const parts = /^(\d{1,12})(?:\.(\d{1,4}))?$/.exec(plain);
  const digits = currencyExponent(currency);
  const [, whole = '', fraction = ''] = parts ?? [];
  if (!parts || fraction.length > digits) return null;
  const minor = Number(whole + fraction.padEnd(digits, '0'));
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}
