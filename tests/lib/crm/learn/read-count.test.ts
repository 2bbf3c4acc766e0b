import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EDGE } from '@/lib/crm/learn/plain-text';
import { type CountForm, pairOf, readCount, readPercent, unitOf } from '@/lib/crm/learn/read-count';

const countOf = (text: string, form: Partial<CountForm> = {}) => {
  const count = readCount(text, { whole: true, ...form });
  return count.ok ? count.value : count.problem;
};

describe('counts with unit words', () => {
  it.each([
    ['120席', 120],
    ['30 seats', 30],
    ['1 seat', 1],
    ['１，２３４名', 1234],
    ['1.234', 1234],
    ['1万2000ユーザー', 12000],
    ['0', 0],
    ['47 / 50 名', 'two-values'],
    ['約120席', 'approximate'],
    ['30+', 'approximate'],
    ['100名以上', 'approximate'],
    ['12.5', 'not-whole'],
    ['-3', 'negative'],
    ['30%', 'other-unit'],
    ['¥30', 'not-a-number'],
    ['30円', 'other-unit'],
    ['30 days ago', 'other-unit'],
    ['30日（2026年）', 'not-a-number'],
    [`47${EDGE}50`, 'two-values'],
    ['seats', 'not-a-number'],
  ])('%s → %s', (text, says) => expect(countOf(text)).toBe(says));

  it.each([
    ['47 / 50 名', 47, 50],
    ['４７／５０', 47, 50],
    ['47 of 50 seats', 47, 50],
    [`47${EDGE}/${EDGE}50`, 47, 50],
    ['1,047/1,050', 1047, 1050],
  ])('%s is %s of %s', (text, first, second) => {
    expect(countOf(text, { part: 'first' })).toBe(first);
    expect(countOf(text, { part: 'second' })).toBe(second);
  });

  it('does not take a lone number for one side of a pair: which one would it be?', () => {
    expect(countOf('50 名', { part: 'first' })).toBe('not-a-pair');
    expect(countOf('2026/11/23', { part: 'first' })).toBe('not-a-pair');
  });

  it('refuses another unit than the one learned, and no unit is not another', () => {
    expect(unitOf('500 GB')).toBe('gb');
    expect(unitOf('120席')).toBe('');
    expect(unitOf('3 envelopes')).toBe('envelope');
    expect(countOf('500 GB', { unit: 'gb', whole: false })).toBe(500);
    expect(countOf('500', { unit: 'gb', whole: false })).toBe(500);
    expect(countOf('1 envelope', { unit: 'envelope' })).toBe(1);
    expect(countOf('3 TB', { unit: 'gb', whole: false })).toBe('other-unit');
  });

  it('sees a pair of any two counts', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (used, included) => {
        const text = `${used.toLocaleString('en')} / ${included.toLocaleString('en')} seats`;
        expect(pairOf(text)).not.toBeNull();
        expect([countOf(text, { part: 'first' }), countOf(text, { part: 'second' })]).toEqual([used, included]);
      }),
    );
  });
});

describe('percentages', () => {
  const ratioOf = (text: string, locale?: string) => {
    const ratio = readPercent(text, { locale });
    return ratio.ok ? ratio.value : ratio.problem;
  };
  it.each([
    ['94%', 0.94],
    ['５７．３％', 0.573],
    ['57,3 %', 0.573],
    ['100', 1],
    ['0 %', 0],
    ['-5%', 'negative'],
    ['130%', 'too-large'],
    ['n%', 'not-a-number'],
  ])('%s → %s', (text, says) => expect(ratioOf(text)).toBe(says));
});
