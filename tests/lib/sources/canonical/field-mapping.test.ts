import { describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { FACET_SHAPES } from '@/lib/sources/canonical/facet-shapes';
import { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { facetOfField, fieldOf, LIST_FIELDS, OWN_FIELDS, parameterOf } from '@/lib/sources/canonical/fields';
import { ListName } from '@/lib/sources/field-map';

const parse = (mapping: object) =>
  z.safeParse(FieldMapping, { format: 'tsugite-mapping/1', timeZone: 'Asia/Tokyo', fields: {}, ...mapping });

describe('the canonical fields', () => {
  it('have every field of every facet', () => {
    const ids = [...OWN_FIELDS, ...Object.values(LIST_FIELDS).flat()].map(({ id }) => id);
    const has = (path: string) =>
      ids.some((id) => id === path || id.startsWith(`${path}.`) || id.startsWith(path.replace(/\.\w+$/, '.{metric}')));
    const lists = [
      'competitors.items',
      'opportunities.items',
      'purchases.items',
      'interest.signals',
      'nps.responses',
      'support.tickets',
    ];
    const named: Record<string, string> = {
      'usage.metrics': 'usage.points',
      'usage.featureAdoption': 'usage.adoption',
      'contacts.touches': 'contacts.past',
    };
    const missing = Object.entries(FACET_SHAPES).flatMap(([facet, { shape }]) =>
      Object.keys(shape)
        .map((leaf) => named[`${facet}.${leaf}`] ?? `${facet}.${leaf}`)
        .filter((path) => !has(path)),
    );
    expect(missing).toEqual([]);
    for (const list of lists) {
      const [facet = '', leaf = ''] = list.split('.');
      const shape = FACET_SHAPES[facet as keyof typeof FACET_SHAPES].shape as unknown as Record<
        string,
        { _zod: { def: { element: z.ZodMiniObject } } }
      >;
      const items = Object.keys(shape[leaf]?._zod.def.element.shape ?? {});
      expect(items.length).toBeGreaterThan(1);
      expect(items.filter((name) => !ids.includes(`${list}.${name}`))).toEqual([]);
    }
  });

  it('are found by id, with the parameter of a meter', () => {
    expect(fieldOf('plan.seats')).toMatchObject({ kind: 'count' });
    expect(fieldOf('usage.api-calls.used')).toEqual({ id: 'usage.api-calls.used', kind: 'quantity' });
    expect(parameterOf('usage.api-calls.used')).toBe('api-calls');
    expect(parameterOf('usage.adoption.sso')).toBe('sso');
    expect(fieldOf('usage.{metric}.used')).toBeUndefined();
    expect(fieldOf('plan.colour')).toBeUndefined();
    expect(fieldOf('usage.points.used')).toMatchObject({ list: 'usage.points' });
    expect(facetOfField('account.domain')).toBeNull();
  });

  it('name every list of the domain', () => {
    expect(Object.keys(LIST_FIELDS).sort()).toEqual([...ListName.options].sort());
  });
});

describe('a mapping', () => {
  it('is refused with the path of what is wrong', () => {
    const issues = (mapping: object) => parse(mapping).error?.issues.map(({ path }) => path.join('.'));
    expect(issues({ fields: { 'plan.colour': { from: 'x' } } })).toEqual(['fields.plan.colour']);
    expect(issues({ fields: { 'plan.seats': { from: '' } } })).toEqual(['fields.plan.seats.from']);
    expect(issues({ fields: { 'plan.seats': { from: 'x', scale: ['dozen'] } } })).toEqual(['fields.plan.seats.scale.0']);
    expect(issues({ fields: { 'usage.points.used': { from: 'x' } } })).toEqual(['fields.usage.points.used']);
    expect(issues({ lists: { 'nps.responses': { from: 'x', fields: { colour: { from: 'y' } } } } })).toEqual([
      'lists.nps.responses.fields.colour',
    ]);
    expect(issues({ currency: 'yen' })).toEqual(['currency']);
    expect(parse({ fields: { 'usage.storage.used': { from: 'x' } } }).success).toBe(true);
  });
});
