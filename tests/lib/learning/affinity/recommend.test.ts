import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketsOf } from '@/lib/learning/affinity/baskets';
import { COMPANIONS, companionsOf } from '@/lib/learning/affinity/companions';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { recommenderOf } from '@/lib/learning/affinity/recommend';
import { rulesOf } from '@/lib/learning/affinity/rules';
import { someBaskets } from './brute-force';
import { hitRates } from './hit-rate';
import { shapedBaskets } from './shaped-baskets';

function trained(lists: readonly (readonly string[])[], options = COMPANIONS) {
  const baskets = basketsOf(lists);
  const rules = rulesOf(frequentItemsets(baskets, { minSupport: 0.05 }) ?? [], baskets.n, { minConfidence: 0.2 });
  const recommender = recommenderOf(companionsOf(baskets, options), rules);
  const number = (id: string) => baskets.catalogue.indexOf(id);
  const ask = (basket: readonly string[], top = 99) =>
    recommender.recommend(basket.map(number), top).map((one) => ({ ...one, item: baskets.catalogue[one.item] ?? '' }));
  return { baskets, ask };
}

/** 40 with a and c, 10 with a alone, 60 with the popular p alone, 10 with c and p, and three of a rare pair. */
const lists = [
  ...Array.from({ length: 40 }, () => ['a', 'c']),
  ...Array.from({ length: 10 }, () => ['a']),
  ...Array.from({ length: 60 }, () => ['p']),
  ...Array.from({ length: 10 }, () => ['c', 'p']),
  ...Array.from({ length: 3 }, () => ['r', 's']),
];

describe('recommendations', () => {
  it('O161: put the companion before the popular, and show the rule that speaks for it', () => {
    const [first, second] = trained(lists).ask(['a']);
    expect([first?.item, first?.basis, second?.item]).toEqual(['c', 'rule', 'p']);
    expect(first?.evidence?.counts).toEqual({ antecedent: 50, consequent: 50, both: 40, n: 123 });
    expect(first?.evidence?.measures.confidence).toBe(0.8);
    expect(first?.evidence?.interval.low).toBeGreaterThan(0.66);
  });

  it('O162: name the basis: a pair below the thresholds, and popularity where nothing speaks for an item', () => {
    const found = new Map(
      trained(lists)
        .ask(['r'])
        .map((one) => [one.item, one]),
    );
    expect(found.get('s')).toMatchObject({ basis: 'pair', evidence: { counts: { both: 3 } } });
    expect(found.get('p')).toMatchObject({ basis: 'popularity' });
    expect(found.get('p')?.evidence).toBeUndefined();
  });

  it('O162: of an empty basket, and of one that nobody knows, are the popular ones', () => {
    expect(
      trained(lists)
        .ask([])
        .map(({ item }) => item),
    ).toEqual(['p', 'a', 'c', 'r', 's']);
    expect(trained(lists).ask([])[0]?.score).toBeCloseTo(70 / 123, 12);
  });

  it('O161: hold what is not owned, each once, as many as were asked for while there are any; scores fall and are their parts', () => {
    fc.assert(
      fc.property(someBaskets, fc.uniqueArray(fc.nat({ max: 5 })), fc.integer({ min: 1, max: 8 }), (some, places, top) => {
        const { baskets, ask } = trained(some);
        const basket = places.flatMap((place) => baskets.catalogue[place] ?? []);
        const found = ask(basket, top);
        expect(found).toHaveLength(Math.min(top, baskets.catalogue.length - basket.length));
        expect(new Set([...basket, ...found.map(({ item }) => item)]).size).toBe(basket.length + found.length);
        for (const [i, { score, base, parts }] of found.entries()) {
          expect(score).toBeLessThanOrEqual(found[i - 1]?.score ?? Number.POSITIVE_INFINITY);
          expect(score).toBeCloseTo(
            parts.reduce((sum, { part }) => sum + part, base),
            9,
          );
        }
      }),
    );
  });

  it('O163: are the same whatever the order of baskets and items; ties go by id', () => {
    fc.assert(
      fc.property(someBaskets, (some) => {
        const basket = (['a', 'b'] as const).filter((id) => some.flat().includes(id));
        const turned = some.toReversed().map((list) => list.toReversed());
        expect(trained(turned).ask(basket.toReversed())).toEqual(trained(some).ask(basket));
      }),
    );
    expect(
      trained([['y'], ['x'], ['z']])
        .ask([])
        .map(({ item }) => item),
    ).toEqual(['x', 'y', 'z']);
  });

  it('O160: items beyond the weighed ones count by how frequent they are', () => {
    const found = trained(lists, { shrinkage: 20, maxItems: 3 }).ask(['a']);
    expect(found.map(({ item }) => item)).toEqual(['c', 'p', 'r', 's']);
    expect(found[2]).toMatchObject({ basis: 'popularity', score: expect.closeTo(3 / 123, 9) });
  });

  it('O160: find a held-out item more often than popularity does', () => {
    const rates = hitRates(shapedBaskets(3000, 1, { themes: true }), 5, 1);
    expect(rates.questions).toBeGreaterThan(1000);
    expect(rates.ours).toBeGreaterThan(rates.popularity * 1.1);
  });
});
