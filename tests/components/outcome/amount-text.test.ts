import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, typedAmount } from '@/components/outcome/amount-text';

describe('an amount that is typed', () => {
  it('is the amount that was shown, in any currency', () => {
    const money = fc.record({ minor: fc.nat(999_999_999), currency: fc.constantFrom('JPY', 'USD', 'KWD') });
    fc.assert(
      fc.property(money, (amount) => {
        expect(typedAmount(amountText(amount), amount.currency)).toEqual(amount);
      }),
    );
  });

  it.each([
    ['51,600', 'JPY', 51_600],
    ['￥５１，６００', 'JPY', 51_600],
    ['51600円', 'JPY', 51_600],
    ['12.5', 'USD', 1250],
    ['12.505', 'USD', null],
    ['12.5', 'JPY', null],
    ['-5', 'JPY', null],
    ['5万', 'JPY', null],
    ['', 'JPY', null],
    ['9999999999999', 'USD', null],
  ])('%s in %s', (text, currency, minor) => {
    expect(typedAmount(text, currency)).toEqual(minor === null ? null : { minor, currency });
  });
});
