import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatAge, formatCompact, formatDate, formatList, formatMoney, formatNumber, formatPercent } from '@/lib/i18n/format';

describe('money', () => {
  it('has no decimals in yen and two in dollars', () => {
    expect(formatMoney('ja', { minor: 180_000, currency: 'JPY' })).toBe('¥180,000');
    expect(formatMoney('en', { minor: 180_000, currency: 'JPY' })).toBe('¥180,000');
    expect(formatMoney('ja', { minor: 11_999, currency: 'USD' })).toBe('$119.99');
  });

  it('has three decimals in dinars', () => {
    expect(formatMoney('en', { minor: 1_005, currency: 'KWD' })).toMatch(/1\.005$/);
  });

  it('shows the sign of a difference', () => {
    expect(formatMoney('ja', { minor: 36_000, currency: 'JPY' }, { signed: true })).toBe('+¥36,000');
    expect(formatMoney('ja', { minor: -36_000, currency: 'JPY' }, { signed: true })).toBe('-¥36,000');
    expect(formatMoney('en', { minor: 0, currency: 'JPY' }, { signed: true })).toBe('¥0');
  });

  it('keeps every digit of the largest amounts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }), (minor) => {
        const digits = formatMoney('en', { minor, currency: 'USD' }).replace(/\D/g, '');
        expect(BigInt(digits)).toBe(BigInt(minor));
      }),
    );
  });
});

describe('percent', () => {
  it('says 100 only when it is full', () => {
    expect(formatPercent('ja', 0.94)).toBe('94%');
    expect(formatPercent('ja', 0.997)).toBe('99%');
    expect(formatPercent('ja', 1)).toBe('100%');
    expect(formatPercent('ja', 0.29)).toBe('29%');
    expect(formatPercent('en', 0.12, { signed: true })).toBe('+12%');
  });
});

describe('dates', () => {
  it('follow the language and never move by a time zone', () => {
    expect(formatDate('ja', '2027-03-31')).toBe('2027/3/31');
    expect(formatDate('en', '2027-03-31')).toBe('Mar 31, 2027');
    expect(formatDate('ja', '2026-12-17', 'month-day')).toBe('12/17');
    expect(formatDate('en', '2026-12-17', 'month-day')).toBe('Dec 17');
    expect(formatDate('ja', '2026-04-01', 'month-only')).toBe('4月');
    expect(formatDate('ja', '2027-06-30', 'month')).toBe('2027年6月');
  });
});

describe('ages', () => {
  it('use the largest whole unit', () => {
    expect(formatAge('ja', 125_000)).toBe('2分前');
    expect(formatAge('ja', 3 * 3_600_000 + 5)).toBe('3時間前');
    expect(formatAge('en', 26 * 86_400_000)).toMatch(/^26\s?d/);
  });

  it('say now under a minute and for a clock that runs ahead', () => {
    expect(formatAge('ja', 59_999)).toBe('今');
    expect(formatAge('en', -5_000)).toBe('now');
  });
});

describe('numbers and lists', () => {
  it('are written as the language writes them', () => {
    expect(formatNumber('ja', 1234.56)).toBe('1,234.6');
    expect(formatCompact('ja', 12_000)).toBe('1.2万');
    expect(formatCompact('en', 12_000)).toBe('12K');
    expect(formatList('ja', ['A', 'B', 'C'])).toBe('A、B、C');
  });
});
