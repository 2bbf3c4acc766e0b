import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currencyOf, isoMinor, monthlyOf } from '@/lib/sources/connectors/stripe/money';
import { minorOf, monthly } from '@/lib/sources/kit/monthly-amount';

const price = (currency: string, unit_amount_decimal: string, interval = 'month', more: object = {}) => ({
  currency,
  unit_amount_decimal,
  recurring: { interval, interval_count: 1 },
  ...more,
});
const perMonth = (of: ReturnType<typeof price>, quantity: number) => {
  const amount = monthlyOf(of, quantity);
  const currency = currencyOf(of);
  return amount === null || currency === null ? null : isoMinor(amount, currency);
};

describe('what a price is in a month', () => {
  it.each([
    [price('jpy', '1800'), 80, 144_000],
    [price('usd', '1999'), 3, 5997],
    [price('usd', '0.5'), 3, 2],
    [price('jpy', '10000', 'year'), 1, 833],
    [price('jpy', '10', 'year'), 3, 3],
    [price('jpy', '1', 'week'), 3, 13],
    [price('kwd', '1234'), 2, 2468],
    // Two digits that ISO 4217 has not, and none where it has two.
    [price('isk', '50000'), 1, 500],
    [price('ugx', '150'), 1, 2],
    [price('mga', '500'), 1, 50_000],
    [price('jpy', '3000', 'month', { recurring: { interval: 'month', interval_count: 3 } }), 1, 1000],
    [price('usd', '100', 'month', { billing_scheme: 'tiered' }), 1, null],
    [price('usd', '100', 'month', { transform_quantity: { divide_by: 5, round: 'up' } }), 10, null],
    [price('xyz', '100'), 1, null],
    [price('usd', '1e3'), 1, null],
    [price('usd', '100', 'fortnight'), 1, null],
    [price('usd', '100', 'constructor'), 1, null],
    [{ currency: 'usd', recurring: null } as never, 1, null],
  ])('%j × %i is %s', (of, quantity, minor) => expect(perMonth(of, quantity)).toBe(minor));

  it('adds exactly and rounds once, half away from zero', () => {
    const due = { every: 'year', count: 1 };
    const third = monthly('10', 1, due) ?? 0n;
    // 12 × 10 ÷ 12, where each rounded on its own would be 12.
    expect(minorOf(Array.from({ length: 12 }, () => third).reduce((a, b) => a + b))).toBe(10);
    expect(minorOf(monthly('6', 1, due) ?? 0n)).toBe(1);
    expect(minorOf(monthly('5', 1, due) ?? 0n)).toBe(0);
    expect(minorOf(monthly('-6', 1, due) ?? 0n)).toBe(-1);
  });

  it('is linear in the quantity, whatever the price is', () => {
    const cents = fc.tuple(fc.nat(1e9), fc.nat(999)).map(([whole, part]) => `${whole}.${String(part).padStart(3, '0')}`);
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 0, max: 10_000 }),
        fc.constantFrom('day', 'week', 'month', 'year'),
        (minor, count, every) => {
          const one = monthly(minor, 1, { every, count: 1 });
          expect(monthly(minor, count, { every, count: 1 })).toBe((one ?? 0n) * BigInt(count));
        },
      ),
    );
  });
});
