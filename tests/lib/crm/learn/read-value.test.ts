import { describe, expect, it } from 'vitest';
import type { ValueReading } from '@/lib/crm/learn/field-reading';
import { EDGE } from '@/lib/crm/learn/plain-text';
import { readValue } from '@/lib/crm/learn/read-value';

const says = (how: ValueReading, raw: string, locale?: string) => {
  const value = readValue(how, raw, locale);
  return value.ok ? value.value : value.problem;
};

describe('the value of a place', () => {
  it.each(['', ' ', '—', '-', 'N/A', '未設定', '（なし）', 'ー'])('is missing where the page says "%s"', (raw) => {
    for (const as of ['text', 'date', 'count', 'money', 'percent'] as const) expect(says({ as }, raw)).toBe('missing');
  });

  it('is missing on one side of a pair', () => {
    expect(says({ as: 'count', part: 'first' }, '— / 50 名')).toBe('missing');
    expect(says({ as: 'count', part: 'second' }, '— / 50 名')).toBe(50);
  });

  it('is a code where there is a table, and unknown where the word is not in it', () => {
    const how: ValueReading = { as: 'text', table: { ビジネス: 'work-business' } };
    expect(says(how, ' ビジネス ')).toBe('work-business');
    expect(says(how, 'その他')).toBe('not-in-table');
  });

  it('is a text without the edges of elements', () => {
    expect(says({ as: 'text' }, `見本${EDGE} 精密`)).toBe('見本 精密');
    expect(says({ as: 'text' }, 'x'.repeat(5000))).toBe('too-long');
  });

  it('reads by its own language before that of the page', () => {
    expect(says({ as: 'date' }, '03/04/2026', 'en-US')).toBe('2026-03-04');
    expect(says({ as: 'date', locale: 'en-GB' }, '03/04/2026', 'en-US')).toBe('2026-04-03');
  });

  it.each([
    ['はい', true],
    ['有効', true],
    ['○', true],
    ['No', false],
    ['無', false],
    ['なし', false],
    ['maybe', 'not-a-flag'],
  ])('as a flag: %s → %s', (raw, value) => expect(says({ as: 'flag' }, raw)).toBe(value));
});
