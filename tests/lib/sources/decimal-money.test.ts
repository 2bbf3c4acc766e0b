import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyFromDecimal } from '@/lib/sources/decimal-money';

describe('money from a decimal', () => {
  const cases: [number, string, number | null][] = [
    [1800, 'JPY', 1800],
    [1800.5, 'JPY', 1801],
    [1800.4, 'JPY', 1800],
    [19.99, 'USD', 1999],
    [1.005, 'USD', 101],
    [0.1, 'USD', 10],
    [-19.995, 'USD', -2000],
    [1.2345, 'KWD', 1235],
    [0, 'JPY', 0],
    [9_007_199_254_740_991, 'JPY', Number.MAX_SAFE_INTEGER],
    [9_007_199_254_740_991, 'USD', null],
    [1e21, 'JPY', null],
    [Number.NaN, 'JPY', null],
    [Number.POSITIVE_INFINITY, 'JPY', null],
    [10, 'XQZ', null],
    [10, 'jpy', null],
  ];
  it.each(cases)('%d %s', (amount, currency, minor) => {
    expect(moneyFromDecimal(amount, currency)).toEqual(minor === null ? null : { minor, currency });
  });

  it('is exact for every amount of whole cents', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), (cents) => {
        const text = `${cents < 0 ? '-' : ''}${Math.floor(Math.abs(cents) / 100)}.${String(Math.abs(cents) % 100).padStart(2, '0')}`;
        expect(moneyFromDecimal(Number(text), 'USD')?.minor).toBe(cents);
      }),
    );
  });
});
