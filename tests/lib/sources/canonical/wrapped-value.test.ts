import { describe, expect, it } from 'vitest';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { fieldOf } from '@/lib/sources/canonical/fields';
import { rowOf } from '@/lib/sources/canonical/raw-row';
import { readDay } from '@/lib/sources/canonical/read-day';
import { readValue } from '@/lib/sources/canonical/read-value';

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  decimal: 'comma',
  fields: {},
};
const read = (id: string, raw: unknown) => {
  const field = fieldOf(id);
  if (!field) throw new Error(id);
  return readValue({ field, from: { from: 'x' }, mapping, row: rowOf({}) }, raw);
};
const decimal = (text: unknown) => ({ __class__: 'Decimal', decimal: text });

describe('a day in an object', () => {
  it.each([
    [{ __class__: 'date', year: 2023, month: 5, day: 1 }, '2023-05-01'],
    [{ year: 2026, month: 11, day: 23 }, '2026-11-23'],
    [{ __class__: 'datetime', year: 2026, month: 11, day: 23, hour: 16, minute: 0, second: 0, microsecond: 1 }, '2026-11-24'],
    [{ year: 2026, month: 2, day: 30 }, null],
    [{ year: 2026, month: 2, day: 1, hour: 25 }, null],
    [{ year: '2026', month: 2, day: 1 }, null],
    [{ year: 2026, month: 2 }, null],
    [[2026, 2, 1], null],
  ])('%j is %s', (raw, day) => expect(readDay(raw, 'auto', 'Asia/Tokyo')).toBe(day));

  it('becomes a fact', () => {
    expect(read('plan.startedOn', { __class__: 'date', year: 2023, month: 5, day: 1 })).toEqual({
      state: 'value',
      value: '2023-05-01',
    });
  });
});

describe('an exact number in an object', () => {
  it('becomes an amount, its point a point whatever the mapping says of texts', () => {
    expect(read('plan.unitPrice', decimal('1800'))).toEqual({ state: 'value', value: { minor: 1800, currency: 'JPY' } });
    expect(read('plan.unitPrice', decimal('1.800'))).toEqual({ state: 'value', value: { minor: 2, currency: 'JPY' } });
    expect(read('plan.seats', { $numberDecimal: '51' })).toEqual({ state: 'value', value: 51 });
  });

  it.each([decimal('x'), decimal(1800), decimal('NaN'), { decimal: '5' }, { __class__: 'Fraction', decimal: '5' }, {}])(
    '%j is none',
    (raw) => expect(read('plan.seats', raw)).toEqual({ state: 'nonsense' }),
  );
});
