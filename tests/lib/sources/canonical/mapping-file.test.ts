import { describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { checkMapping, readMapping, writeMapping } from '@/lib/sources/canonical/mapping-file';
import { fieldMapOf, mappingOfFieldMap } from '@/lib/sources/canonical/salesforce-mapping';
import { FieldMap } from '@/lib/sources/field-map';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';
import { transform } from '@/lib/sources/transform';

const mapping: FieldMapping = {
  format: 'tsugite-mapping/1',
  timeZone: 'Asia/Tokyo',
  currency: 'JPY',
  fields: { 'plan.seats': { from: '契約席数' }, 'plan.mrr': { from: 'ARR', scale: ['per-year'] } },
  lists: { 'nps.responses': { from: 'answers', fields: { score: { from: 's' } } } },
};

describe('a mapping as one file', () => {
  it('comes back as it went, and two exports are the same bytes', () => {
    const text = writeMapping(mapping);
    expect(readMapping(`\uFEFF${text}`)).toEqual({ ok: true, mapping });
    const turned = { ...mapping, fields: Object.fromEntries(Object.entries(mapping.fields).toReversed()) };
    expect(writeMapping(turned)).toBe(text);
  });

  it('is refused as a whole, with the path of each fault', () => {
    const paths = (raw: unknown) => {
      const read = checkMapping(raw);
      return read.ok ? [] : read.issues.map(({ path }) => path);
    };
    expect(paths({ ...mapping, fields: { 'plan.seats': { from: 1 }, 'plan.x': { from: 'a' } } })).toEqual([
      'fields.plan.seats.from',
    ]);
    expect(paths({ ...mapping, fields: { 'plan.x': { from: 'a' } } })).toEqual(['fields.plan.x']);
    expect(paths({ ...mapping, more: 1 })).toEqual(['more']);
    expect(paths([])).toEqual(['']);
    expect(readMapping('{').ok).toBe(false);
    expect(readMapping(' '.repeat(1_000_001)).ok).toBe(false);
    const odd = readMapping('{"format":"tsugite-mapping/1","timeZone":"UTC","fields":{"__proto__":{"from":"x"}}}');
    expect(odd).toEqual({ ok: true, mapping: { format: 'tsugite-mapping/1', timeZone: 'UTC', fields: {} } });
  });
});

describe("Salesforce's field map in the same form", () => {
  it('goes there and back without a change', () => {
    const there = mappingOfFieldMap(PRESET_MAP);
    expect(checkMapping(there).ok).toBe(true);
    expect(fieldMapOf(there, PRESET_MAP)).toEqual({ map: PRESET_MAP, unsupported: [] });
  });

  it('takes what a person chose, and says what it cannot hold', () => {
    const edited = mappingOfFieldMap(PRESET_MAP);
    const { map, unsupported } = fieldMapOf(
      {
        ...edited,
        fields: {
          ...edited.fields,
          'plan.mrr': { from: 'ARR__c', scale: ['per-year'] },
          'plan.renewalOn': { from: 'Ends__c', date: 'dmy' },
          'nps.score': { from: 'Nps__c' },
          'profile.region': { from: "Name' OR Id" },
        },
      },
      PRESET_MAP,
    );
    expect(map.record.fields['plan.mrr']).toEqual({ field: 'ARR__c', as: 'money', scale: ['per-year'] });
    expect(map.record.fields['nps.score']).toEqual({ field: 'Nps__c', as: 'count' });
    expect(unsupported).toEqual(['profile.region', 'plan.renewalOn']);
    expect(z.safeParse(FieldMap, map).success).toBe(true);
  });

  it('reads an amount for a year as a month’s, by its digits', () => {
    const rule = { field: 'ARR__c', as: 'money' as const, scale: ['per-year' as const] };
    const context = { timeZone: 'Asia/Tokyo', currency: 'USD' };
    expect(transform(rule, 1234.56, context)).toEqual({ state: 'value', value: { minor: 10_288, currency: 'USD' } });
    expect(transform({ ...rule, scale: ['thousand'] }, 1.5, context)).toEqual({
      state: 'value',
      value: { minor: 150_000, currency: 'USD' },
    });
    expect(transform({ ...rule, scale: ['minor'] }, 1999, context)).toEqual({
      state: 'value',
      value: { minor: 1999, currency: 'USD' },
    });
    expect(transform(rule, -12, context)).toEqual({ state: 'nonsense' });
    expect(transform(rule, 12, { ...context, currency: 'ZZZ' })).toEqual({ state: 'nonsense' });
    expect(transform({ field: 'T', as: 'count', scale: ['year'] }, 2, context)).toEqual({ state: 'value', value: 24 });
  });
});
