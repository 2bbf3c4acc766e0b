import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE } from '@/lib/crm/learn/plain-text';
import { readDate } from '@/lib/crm/learn/read-date';

const dateOf = (text: string, locale?: string) => {
  const date = readDate(text, locale);
  return date.ok ? date.value : date.problem;
};

describe('dates in local forms', () => {
  it.each([
    '2026年11月23日',
    '２０２６年１１月２３日',
    '2026年11月23日（月）',
    '2026/11/23',
    '2026/11/23 10:30',
    '2026-11-23',
    '2026. 11. 23.',
    '20261123',
    '23.11.2026',
    '23/11/2026',
    '11/23/2026',
    'Nov 23, 2026',
    'November 23rd, 2026',
    'Mon, 23 Nov 2026',
    '23-Nov-2026',
    'Nov 23, 2026, 10:30 am',
    '2026-11-23T09:00:00',
    '令和8年11月23日',
    '令和８年１１月２３日',
    'R8.11.23',
  ])('%s is the 23rd of November 2026', (text) => expect(dateOf(text)).toBe('2026-11-23'));

  it.each([
    ['令和元年5月1日', '2019-05-01'],
    ['平成31年4月30日', '2019-04-30'],
    ['23. November 2026', 'de', '2026-11-23'],
    ['23 novembre 2026', 'fr', '2026-11-23'],
    ['03/04/2026', 'en-US', '2026-03-04'],
    ['03/04/2026', 'en-GB', '2026-04-03'],
    ['03/04/2026', 'de', '2026-04-03'],
    ['04/04/2026', '2026-04-04'],
  ])('%s (%s) → %s', (text, ...rest) => {
    const [says, locale] = [...rest].reverse();
    expect(dateOf(text, locale)).toBe(says);
  });

  it.each([
    ['03/04/2026', 'ambiguous-date'],
    ['03/04/26', 'two-digit-year'],
    ['26年11月23日', 'two-digit-year'],
    ["Nov 23, '26", 'not-a-date'],
    ['Nov 23, 26', 'two-digit-year'],
    ['2026/02/30', 'not-a-date'],
    ['令和0年1月1日', 'not-a-date'],
    ['令和元年4月30日', 'not-a-date'],
    ['平成35年1月1日', 'not-a-date'],
    ['2026年11月', 'not-a-date'],
    ['2026-11-22T15:30:00Z', 'not-a-date'],
    ['1875/01/01', 'not-a-date'],
    ['3 days ago', 'not-a-date'],
    ['Business', 'not-a-date'],
    [`2026/11/2${EDGE}3`, 'two-values'],
  ])('%s is refused: %s', (text, says) => expect(dateOf(text)).toBe(says));

  it('does not guess for "en" or "ja" which number is the month', () => {
    expect(dateOf('03/04/2026', 'en')).toBe('ambiguous-date');
    expect(dateOf('03/04/2026', 'ja')).toBe('ambiguous-date');
  });

  it('reads back what the platform writes in its language', () => {
    const days = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    const styles = fc.constantFrom('long' as const, 'medium' as const);
    fc.assert(
      fc.property(days, styles, fc.constantFrom('ja-JP', 'en-US', 'en-GB', 'de-DE', 'fr-FR'), (day, dateStyle, locale) => {
        const written = new Intl.DateTimeFormat(locale, { dateStyle, timeZone: 'UTC' }).format(day);
        expect(dateOf(written, locale)).toBe(day.toISOString().slice(0, 10));
      }),
    );
  });

  it('never throws and gives a date or a problem', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/.-年月日令和R Nov,') }), (text) => {
        expect(dateOf(text)).toMatch(/^\d{4}-\d{2}-\d{2}$|^[a-z-]+$/);
      }),
    );
  });
});
