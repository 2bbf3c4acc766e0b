import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyExponent, isKnownCurrency, minorFromDecimal } from '@/lib/domain/currency';
import { formatMoney } from '@/lib/i18n/format';

describe('O130: a currency has the exponent of ISO 4217', () => {
  it.each([
    ['JPY', 0],
    ['KRW', 0],
    ['USD', 2],
    ['HUF', 2],
    ['IDR', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %i digits', (code, digits) => {
    expect(currencyExponent(code)).toBe(digits);
    expect(isKnownCurrency(code)).toBe(true);
  });

  it('knows what is no currency', () => {
    expect(['XQZ', 'jpy', '', 'JP', 'JPY '].filter(isKnownCurrency)).toEqual([]);
  });

  it('writes an amount with the same digits as it reads', () => {
    expect(formatMoney('en', { minor: 123_456, currency: 'HUF' })).toMatch(/1,234\.56/);
    expect(formatMoney('en', { minor: 123_456, currency: 'IQD' })).toMatch(/123\.456/);
    expect(formatMoney('ja', { minor: 123_456, currency: 'JPY' })).toBe('¥123,456');
  });
});

describe('O131: a decimal becomes minor units by its digits', () => {
  it.each<[string, string, number | null]>([
    ['59.99', 'USD', 5999],
    ['59.9', 'USD', 5990],
    ['59', 'USD', 5900],
    ['59.990', 'USD', 5999],
    ['59.991', 'USD', null],
    ['1.234', 'KWD', 1234],
    ['1800.0', 'JPY', 1800],
    ['1800.5', 'JPY', null],
    ['-0.00', 'USD', 0],
    ['90071992547409.91', 'USD', Number.MAX_SAFE_INTEGER],
    ['90071992547409.92', 'USD', null],
    ['1e3', 'JPY', null],
    ['1,800', 'JPY', null],
    ['', 'JPY', null],
    ['59.99', 'XQZ', null],
  ])('%s %s', (text, currency, minor) => {
    expect(minorFromDecimal(text, currency)).toBe(minor);
  });

  it('rounds only where it is told to', () => {
    expect(minorFromDecimal('59.995', 'USD', 'round')).toBe(6000);
    expect(minorFromDecimal('-59.995', 'USD', 'round')).toBe(-6000);
  });

  it('reads back every amount in every exponent', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.constantFrom('JPY', 'USD', 'KWD', 'CLF'), (minor, currency) => {
        const digits = currencyExponent(currency);
        const text = String(minor).padStart(digits + 1, '0');
        const cut = text.length - digits;
        return minorFromDecimal(digits === 0 ? text : `${text.slice(0, cut)}.${text.slice(cut)}`, currency) === minor;
      }),
    );
  });
});
