import type { CurrencyCode } from './money';

/**
 * ISO 4217 (list one) where the minor unit is not a hundredth. `Intl` is not asked for it: its digits are those of CLDR, by
 * which people write prices (no fillér, no sen), and they differ from release to release.
 */
const EXPONENTS: readonly (readonly [exponent: number, codes: string])[] = [
  [0, 'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'],
  [3, 'BHD IQD JOD KWD LYD OMR TND'],
  [4, 'CLF UYW'],
];

/** Digits behind the decimal point by ISO 4217: JPY 0, USD 2, KWD 3. Whether there is such a currency is not asked here. */
export function currencyExponent(code: CurrencyCode): number {
  return EXPONENTS.find(([, codes]) => codes.includes(code))?.[0] ?? 2;
}

/** Codes of ISO 4217 that the platforms' data is late with; funds' codes it leaves out are those with an exponent of their own. */
const LATE = 'SLE VED XAD XCG ZWG';
let known: ReadonlySet<string> | undefined;

/** Is there such a currency, by the platform's data. For the edges, where a code comes in. */
export function isKnownCurrency(code: string): boolean {
  known ??= new Set([
    ...Intl.supportedValuesOf('currency'),
    ...[LATE, ...EXPONENTS.map(([, codes]) => codes)].join(' ').split(' '),
  ]);
  return known.has(code);
}

/**
 * A decimal such as "59.99" in minor units of a known currency, by its digits and never through a float. `finer` says what to
 * do with more digits than the currency has: `refuse` them, unless they are zeros, or `round` them half away from zero. Null:
 * not a plain decimal, an unknown currency, refused digits, or too large for a safe integer.
 */
export function minorFromDecimal(text: string, currency: string, finer: 'refuse' | 'round' = 'refuse'): number | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!parts || !isKnownCurrency(currency)) return null;
  const digits = currencyExponent(currency);
  const fraction = (parts[3] ?? '').padEnd(digits + 1, '0');
  if (finer === 'refuse' && /[1-9]/.test(fraction.slice(digits))) return null;
  const whole = BigInt(`${parts[2]}${fraction.slice(0, digits)}`) + (fraction.charAt(digits) >= '5' ? 1n : 0n);
  const minor = Number(parts[1] ? -whole : whole);
  if (!Number.isSafeInteger(minor)) return null;
  return minor === 0 ? 0 : minor;
}
