import { describe, expect, it } from 'vitest';
import { inOrder, orderFor, Precedence } from '@/lib/account/precedence';
import { z } from '@/lib/domain/z';

const base = { format: 'tsugite-precedence/1', all: { order: ['crm'] } };
const issues = (more: object) => z.safeParse(Precedence, { ...base, ...more }).error?.issues.map(({ path }) => path.join('.'));

describe('the written precedence', () => {
  it('is read, and what is wrong is named by its path', () => {
    expect(z.safeParse(Precedence, base).success).toBe(true);
    expect(issues({ fields: { 'plan.mrr': { order: ['stripe'] } } })).toBeUndefined();
    expect(issues({ fields: { 'plan.colour': { order: [] } } })).toEqual(['fields.plan.colour']);
    expect(issues({ facets: { plan: { order: [''] } } })).toEqual(['facets.plan.order.0']);
    expect(issues({ facets: { colours: { order: [] } } })).toEqual(['facets']);
    expect(issues({ all: {} })).toEqual(['all.order']);
  });

  it('goes from the field to the facet to all', () => {
    const precedence = z.parse(Precedence, {
      ...base,
      facets: { plan: { order: ['a'] } },
      fields: { 'plan.mrr': { order: ['b'] } },
    });
    expect(orderFor(precedence, 'plan', 'mrr').order).toEqual(['b']);
    expect(orderFor(precedence, 'plan', 'seats').order).toEqual(['a']);
    expect(orderFor(precedence, 'nps').order).toEqual(['crm']);
    expect(orderFor(precedence, 'plan', 'constructor').order).toEqual(['a']);
  });

  it('puts those that it does not name last, by name, and the newest first only where it says so', () => {
    const words = [
      { source: 'z', fetchedAtMs: 9 },
      { source: 'b', fetchedAtMs: 1 },
      { source: 'crm', fetchedAtMs: 5 },
    ];
    const names = (order: Parameters<typeof inOrder>[1]) => inOrder(words, order).map(({ source }) => source);
    expect(names({ order: ['crm'] })).toEqual(['crm', 'b', 'z']);
    expect(names({ order: ['crm'], newest: true })).toEqual(['z', 'crm', 'b']);
  });
});
