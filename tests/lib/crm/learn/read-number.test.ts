import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE } from '@/lib/crm/learn/plain-text';
import { readNumber } from '@/lib/crm/learn/read-number';

const said = (text: string, locale?: string, decimals?: number) => {
  const number = readNumber(text, decimals === undefined ? { locale } : { locale, decimals });
  return number.ok ? number.value : number.problem;
};

describe('numbers in local forms', () => {
  it.each([
    ['1,234.5', '1234.5'],
    ['1.234,5', '1234.5'],
    ['1 234,50', '1234.5'],
    ['1\u202f234\u00a0567', '1234567'],
    ["1'234.50", '1234.5'],
    ['１，２３４', '1234'],
    ['－１２．５', '-12.5'],
    ['1,234,567', '1234567'],
    ['12,5', '12.5'],
    ['0,125', '0.125'],
    ['007', '7'],
    ['▲1,234,567', '-1234567'],
    ['△5', '-5'],
    ['(1,234,567)', '-1234567'],
    ['−3', '-3'],
    ['120万', '1200000'],
    ['3.5万', '35000'],
    ['1億2,345万6,789', '123456789'],
    ['２億', '200000000'],
    ['5千', '5000'],
    ['3百万', '3000000'],
    ['百万', '1000000'],
    ['▲1万5000', '-15000'],
  ])('%s → %s', (text, says) => expect(said(text)).toBe(says));

  it.each([
    ['1.234', 'en', '1.234'],
    ['1.234', 'de-DE', '1234'],
    ['1,234', 'ja', '1234'],
    ['1,234', 'fr', '1.234'],
  ])('%s in %s → %s', (text, locale, says) => expect(said(text, locale)).toBe(says));

  it('reads three digits behind a lone mark as a group where no such decimals can be', () => {
    expect(said('1.234', undefined, 2)).toBe('1234');
    expect(said('1.234')).toBe('ambiguous-number');
    expect(said('1.234', 'no such tag')).toBe('ambiguous-number');
  });

  it.each([
    '',
    'abc',
    '1,23,456',
    '1,,2',
    '1.2.3',
    '12-5',
    '1 23',
    '120¹',
    '①',
    '1,234.',
    '.5',
    '万',
    '1万2億',
    '1/2',
    '1e5',
    '٣',
  ])('refuses %s', (text) => expect(said(text)).toBe('not-a-number'));

  it('does not join the numbers of two elements', () => {
    expect(said(`47${EDGE}500`)).toBe('two-values');
    expect(said(`1 ${EDGE} 234`)).toBe('two-values');
    expect(said(`12${EDGE}.50`)).toBe('two-values');
  });
});

describe('any number', () => {
  const locales = ['en-US', 'de-DE', 'fr-FR', 'ja-JP', 'de-CH', 'sv-SE', 'pt-BR'];
  it('reads back what the platform writes in its language', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 3 }), fc.constantFrom(...locales), (raw, places, locale) => {
        // Adding 0 makes -0 the 0 that a text cannot tell from it.
        const whole = Math.trunc(raw / 10 ** 6) + 0;
        const written = new Intl.NumberFormat(locale, { maximumFractionDigits: places }).format(whole / 10 ** places);
        expect(Number(said(written, locale))).toBe(whole / 10 ** places);
      }),
    );
  });

  it('reads a full-width number as the half-width one', () => {
    const wide = (text: string) => text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
    fc.assert(
      fc.property(fc.integer(), (number) => {
        const text = number.toLocaleString('ja');
        expect(said(wide(text), 'ja')).toBe(said(text, 'ja'));
      }),
    );
  });

  it('reads a number that is cut by kanji units', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (high, low) => {
        expect(said(`${high}億${low}万`)).toBe(String(high * 1e8 + low * 1e4));
      }),
    );
  });

  it('never throws and gives a plain decimal or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789.,-()▲ 万億千\u2063¥%x') }), (text) => {
        const number = readNumber(text);
        if (number.ok) expect(number.value).toMatch(/^-?\d+(\.\d*[1-9])?$/);
      }),
    );
  });
});
