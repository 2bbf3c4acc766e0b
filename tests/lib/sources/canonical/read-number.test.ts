import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalOf, movePoint, scaled } from '@/lib/sources/canonical/decimal-text';
import { readNumber } from '@/lib/sources/canonical/read-number';

describe('numbers as people write them', () => {
  it.each([
    ['1,234.5', '1234.5', []],
    ['１，２３４', '1234', []],
    ['1 234,50 €', '1234.50', []],
    ['1.234.567', '1234567', []],
    ['1.234,5', '1234.5', []],
    ["1'234", '1234', []],
    ['￥1,234,000', '1234000', []],
    ['120万円', '120', ['ten-thousand']],
    ['1.2億円', '1.2', ['hundred-million']],
    ['３２０百万円', '320', ['million']],
    ['80%', '80', ['percent']],
    ['57.3 ％', '57.3', ['percent']],
    ['120席', '120', []],
    ['500 GB', '500', []],
    ['△500', '-500', []],
    ['(1,200)', '-1200', []],
    ['0,5', '0.5', []],
    ['+7', '7', []],
    ['-0', '0', []],
  ])('%s', (text, digits, scales) => {
    expect(readNumber(text)).toMatchObject({ digits, scales });
  });

  it.each(['', 'abc', '1,23,456', '12-34', '1.2.3', '1,2,3', '１２０席くらい', '--3', '1e5', '3/4'])(
    '%s is no number',
    (text) => {
      expect(readNumber(text)).toBeNull();
    },
  );

  it('goes by the mark that the source is said to use', () => {
    expect(readNumber('1.234', 'comma')?.digits).toBe('1234');
    expect(readNumber('1.234', 'point')?.digits).toBe('1.234');
    expect(readNumber('1,234', 'comma')?.digits).toBe('1.234');
    expect(readNumber('1.234,5', 'point')).toBeNull();
  });

  it('notes a length of time, so that three months are not three days', () => {
    expect(readNumber('3ヶ月前')).toMatchObject({ digits: '3', length: 'month' });
    expect(readNumber('90日前')).toMatchObject({ digits: '90', length: 'day' });
    expect(readNumber('2 years')).toMatchObject({ digits: '2', length: 'year' });
  });

  it('tells which currency is meant, and that a dollar sign names none', () => {
    expect(readNumber('12,000円')?.currencies).toEqual(['JPY']);
    expect(readNumber('¥12,000')?.currencies).toEqual(['JPY', 'CNY']);
    expect(readNumber('EUR 12')?.currencies).toEqual(['EUR']);
    expect(readNumber('12 USD')?.currencies).toEqual(['USD']);
    expect(readNumber('$12')).toMatchObject({ digits: '12', currencies: [], dollar: true });
  });

  it('reads back what it is given, whatever stands between the groups', () => {
    fc.assert(
      fc.property(fc.nat(999_999_999), fc.constantFrom(',', ' ', '\u00a0', '’'), (n, mark) => {
        const text = String(n).replace(/\B(?=(\d{3})+$)/g, mark);
        expect(readNumber(text)?.digits).toBe(String(n));
      }),
    );
  });
});

describe('digits', () => {
  it('move the point without a float, and back', () => {
    expect(movePoint('19.99', 2)).toBe('1999');
    expect(movePoint('57.3', -2)).toBe('0.573');
    expect(movePoint('5', -2)).toBe('0.05');
    expect(movePoint('-0.5', 3)).toBe('-500');
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.integer({ min: 1, max: 8 }), (n, by) => {
        expect(movePoint(movePoint(String(n), by), -by)).toBe(String(n));
        expect(movePoint(movePoint(String(n), -by), by)).toBe(String(n));
      }),
    );
  });

  it('scale only what has a whole meaning', () => {
    expect(scaled('2', ['year'])).toBe('24');
    expect(scaled('3', ['month'])).toBe('93');
    expect(scaled('1.5', ['year'])).toBeNull();
    expect(decimalOf(1e-7)).toBe('0.0000001');
    expect(decimalOf(Number.NaN)).toBeNull();
    expect(decimalOf(1e21)).toBeNull();
  });
});
