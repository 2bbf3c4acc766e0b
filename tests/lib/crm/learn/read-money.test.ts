import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE } from '@/lib/crm/learn/plain-text';
import { type MoneyForm, periodOf, readMoney } from '@/lib/crm/learn/read-money';

const moneyOf = (text: string, form: MoneyForm = {}) => {
  const money = readMoney(text, form);
  return money.ok ? `${money.value.minor} ${money.value.currency}` : money.problem;
};

describe('money in local forms', () => {
  it.each([
    ['￥1,234,000', '1234000 JPY'],
    ['¥1,234', '1234 JPY'],
    [`¥${EDGE}1,234`, '1234 JPY'],
    ['￥１，２３４', '1234 JPY'],
    ['1,234円（税抜）', '1234 JPY'],
    ['120万円', '1200000 JPY'],
    ['1億2,000万円', '120000000 JPY'],
    ['1,234千円', '1234000 JPY'],
    ['▲1,200円', '-1200 JPY'],
    ['(¥1,200)', '-1200 JPY'],
    ['-$1,200.50', 'no-currency'],
    ['JPY 500', '500 JPY'],
    ['500 jpy', '500 JPY'],
    ['1 234,50 €', '123450 EUR'],
    ['€ 1.234,50', '123450 EUR'],
    ['€1.234', '123400 EUR'],
    ['US$ 12.5', '1250 USD'],
    ['KWD 1.234', 'ambiguous-number'],
    ['KWD 1.2345', 'finer-than-currency'],
    ["CHF 1'234.50", '123450 CHF'],
    ['¥1,234.5', 'finer-than-currency'],
    ['1,234', 'no-currency'],
    ['$12', 'no-currency'],
    ['XYZ 12', 'no-currency'],
    ['約120万円', 'approximate'],
    [`¥100${EDGE}¥200`, 'not-a-number'],
    [`100${EDGE}200`, 'two-values'],
    ['¥100 €', 'not-a-number'],
    ['無料', 'not-a-number'],
    ['¥99999999999999999', 'too-large'],
  ])('%s → %s', (text, says) => expect(moneyOf(text)).toBe(says));

  it('reads a sign that several currencies share by the one declared, or by the language', () => {
    expect(moneyOf('$12', { currency: 'CAD' })).toBe('1200 CAD');
    expect(moneyOf('$12', { currency: 'EUR' })).toBe('no-currency');
    expect(moneyOf('$12', { locale: 'en-US' })).toBe('1200 USD');
    expect(moneyOf('¥12', { locale: 'zh-CN' })).toBe('1200 CNY');
    expect(moneyOf('12', { currency: 'JPY' })).toBe('12 JPY');
    expect(moneyOf('€12', { currency: 'JPY' })).toBe('1200 EUR');
  });

  it('does not take a year for a month', () => {
    expect(periodOf('¥98,000／月')).toBe('month');
    expect(moneyOf('¥98,000／月', { per: 'month' })).toBe('98000 JPY');
    expect(moneyOf('月額 98,000円（税抜）', { per: 'month' })).toBe('98000 JPY');
    expect(moneyOf('¥98,000/年', { per: 'month' })).toBe('other-period');
    expect(moneyOf('¥98,000 per year')).toBe('other-period');
    expect(moneyOf('¥98,000', { per: 'month' })).toBe('98000 JPY');
    expect(moneyOf('¥98,000', { per: 'year' })).toBe('other-period');
  });

  it('reads back what the platform writes', () => {
    const forms = [
      ['ja-JP', 'JPY'],
      ['de-DE', 'EUR'],
      ['fr-FR', 'EUR'],
      ['en-US', 'USD'],
      ['en-GB', 'GBP'],
      ['ja-JP', 'USD'],
    ] as const;
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.constantFrom(...forms), (minor, [locale, currency]) => {
        const amount = currency === 'JPY' ? minor : minor / 100;
        const written = new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount);
        expect(moneyOf(written, { locale, currency })).toBe(`${minor} ${currency}`);
      }),
    );
  });
});
