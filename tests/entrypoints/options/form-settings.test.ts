import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placesOf } from '@/entrypoints/options/sources/address-place';
import { problemOfField } from '@/entrypoints/options/sources/form-settings';
import { jsonPlace } from '@/entrypoints/options/sources/json-place';
import { moved, ordered, withFirst } from '@/entrypoints/options/sources/precedence-edits';
import { freeId } from '@/entrypoints/options/sources/source-draft';
import { knownRecipes } from '@/lib/crm/known-recipes';
import en from '@/lib/i18n/locales/en.json';
import ja from '@/lib/i18n/locales/ja.json';
import { connectors } from '@/lib/sources/kit/registry';

const isJson = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

describe('the place where a text stops being JSON', () => {
  it('is found by line and column', () => {
    expect(jsonPlace('{\n  "a": 1,\n  b: 2\n}')).toEqual({ line: 3, column: 3 });
    expect(jsonPlace('{"a": [1, 2}')).toEqual({ line: 1, column: 12 });
    expect(jsonPlace('{"a": 1} x')).toEqual({ line: 1, column: 10 });
    expect(jsonPlace(' {"a": [true, null, -1.5e3, "\\u00e9"]} ')).toBeNull();
  });

  it('is there exactly where the browser refuses the text', () => {
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', '"', 'x', '\u00a0', '0'))
      .map(([text, at, sign]) => {
        const cut = at % (text.length + 1);
        return text.slice(0, cut) + sign + text.slice(cut + 1);
      });
    fc.assert(fc.property(fc.oneof(fc.json(), broken), (text) => (jsonPlace(text) === null) === isJson(text)));
  });
});

describe('whose word goes first', () => {
  const none = { format: 'tsugite-precedence/1', all: { order: [] } } as const;

  it('leaves out what is gone and puts what is new behind', () => {
    expect(ordered(['a', 'b', 'c'], { order: ['gone', 'c', 'a'] })).toEqual(['c', 'a', 'b']);
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
  });

  it('is taken back for one subject without a trace', () => {
    const own = withFirst({ ...none, all: { order: ['a', 'b'] } }, 'plan', 'b', ['a', 'b']);
    expect(own.facets).toEqual({ plan: { order: ['b', 'a'] } });
    expect(withFirst(own, 'plan', null, ['a', 'b'])).toEqual({ ...none, all: { order: ['a', 'b'] } });
  });
});

describe('a source that is written', () => {
  it('has an id of its own, and an error finds its field', () => {
    expect(freeId('stripe', ['stripe', 'stripe-2'])).toBe('stripe-3');
    expect(problemOfField('settings.apps.deals').name).toBe('apps');
    expect(problemOfField('mapping.fields.account.externalId')).toMatchObject({
      name: 'mapping',
      problem: { params: { path: 'fields.account.externalId' } },
    });
  });

  it('has a name for every field of every connector, in both languages', () => {
    const labels = connectors.flatMap(({ fields, secrets }) => [...fields, ...secrets].map(({ label }) => label));
    expect(labels.length).toBeGreaterThan(20);
    expect(labels.filter((label) => !Object.hasOwn(en, label) || !Object.hasOwn(ja, label))).toEqual([]);
  });

  it('belongs to the CRM of the pasted address, on its own host or on one that was added', () => {
    const known = knownRecipes({ sites: [{ crm: 'odoo', origin: 'https://erp.example.com' }], recipes: [], chosen: {} });
    expect(placesOf('https://erp.example.com/odoo/contacts/7', known)).toEqual([
      expect.objectContaining({ crm: 'odoo', tenant: 'erp.example.com' }),
    ]);
    expect(placesOf('mihon.pipedrive.com', known)).toEqual([
      { crm: 'pipedrive', name: 'Pipedrive', tenant: 'mihon.pipedrive.com' },
    ]);
    expect(placesOf('https://www.example.com/', known)).toEqual([]);
    expect(placesOf('javascript:alert(1)', known)).toEqual([]);
  });
});
