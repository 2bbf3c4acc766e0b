import { describe, expect, it } from 'vitest';
import { Facets } from '@/lib/domain/account-snapshot';
import { z } from '@/lib/domain/z';
import { FieldMap, ListName, rulesOf } from '@/lib/sources/field-map';
import { LISTS } from '@/lib/sources/salesforce/lists';
import { PRESET_MAP } from '@/lib/sources/salesforce/preset-map';

describe('the field map', () => {
  it('of the preset is one, with every list and what each cannot do without', () => {
    expect(z.safeParse(FieldMap, PRESET_MAP).error?.issues).toBeUndefined();
    for (const name of ListName.options) {
      const fields = Object.keys(PRESET_MAP.lists[name]?.fields ?? {});
      expect(fields, name).toEqual(expect.arrayContaining([...LISTS[name].needs]));
    }
  });

  it('names no field that its facet does not have', () => {
    for (const facet of ['profile', 'plan', 'support', 'lifecycle'] as const) {
      const [present] = Facets.shape[facet]._zod.def.options;
      const known = Object.keys(present._zod.def.shape.value.shape);
      const mapped = Object.keys(rulesOf(PRESET_MAP, facet));
      expect(mapped.length).toBeGreaterThan(0);
      for (const leaf of mapped) expect(known).toContain(leaf);
    }
  });

  it.each(['Name, (SELECT Id FROM Users)', 'A.B.C', "x'", '', '1abc', 'Näme'])(
    'takes no field that is not a name: %j',
    (field) => {
      const record = { object: 'Account', fields: { 'profile.name': { field, as: 'text' } } };
      expect(z.safeParse(FieldMap, { ...PRESET_MAP, record }).success).toBe(false);
    },
  );
});
