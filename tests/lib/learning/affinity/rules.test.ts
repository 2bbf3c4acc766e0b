import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketsOf } from '@/lib/learning/affinity/baskets';
import { FLOORS, floorsMissed, isShown } from '@/lib/learning/affinity/floors';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { measuresOf } from '@/lib/learning/affinity/measures';
import { ruleOf, rulesOf, worthOf } from '@/lib/learning/affinity/rules';
import { countOf, nonEmptyParts, someBaskets } from './brute-force';

const vector = { antecedent: 40, consequent: 50, both: 24, n: 200 };

describe('measures', () => {
  it('O152: are those of practice 8', () => {
    const measures = measuresOf(vector);
    expect(measures).toEqual({
      support: 0.12,
      confidence: 0.6,
      lift: 2.4,
      leverage: 0.07,
      conviction: 1.875,
      cosine: expect.closeTo(0.5367, 4),
    });
  });

  it('O152: conviction is infinite where A is never without C, and 1 where every basket has C', () => {
    expect(measuresOf({ antecedent: 4, consequent: 5, both: 4, n: 10 }).conviction).toBe(Number.POSITIVE_INFINITY);
    expect(measuresOf({ antecedent: 4, consequent: 10, both: 4, n: 10 }).conviction).toBe(1);
  });

  it('O152: the interval of a confidence is that of practice 3', () => {
    const { interval } = ruleOf([0], [1], { antecedent: 10, consequent: 20, both: 4, n: 100 });
    expect([interval.low, interval.high]).toEqual([expect.closeTo(0.168, 3), expect.closeTo(0.687, 3)]);
  });
});

describe('rules', () => {
  it.each(['one', 'all'] as const)('O153: are, with %s item or more following, all that counting finds', (consequents) => {
    fc.assert(
      fc.property(someBaskets, fc.integer({ min: 0, max: 10 }), (lists, tenths) => {
        const baskets = basketsOf(lists);
        const rules = rulesOf(frequentItemsets(baskets, { minSupport: 0.1 }) ?? [], lists.length, {
          minConfidence: tenths / 10,
          consequents,
        });
        const ids = (items: readonly number[]) => items.map((item) => baskets.catalogue[item]).join('');
        const expected = nonEmptyParts(lists).flatMap((set) =>
          nonEmptyParts([set])
            .filter((follows) => follows.length < set.length && (consequents === 'all' || follows.length === 1))
            .map((follows) => ({ follows, rest: set.filter((one) => !follows.includes(one)), both: countOf(lists, set) }))
            .filter(({ both, rest }) => both > 0 && both * 10 >= lists.length && both * 10 >= tenths * countOf(lists, rest))
            .map(({ follows, rest, both }) => `${rest.join('')}>${follows.join('')} ${both}/${countOf(lists, rest)}`),
        );
        const ours = rules.map(
          ({ antecedent, consequent, counts }) => `${ids(antecedent)}>${ids(consequent)} ${counts.both}/${counts.antecedent}`,
        );
        expect(ours.sort()).toEqual(expected.sort());
      }),
    );
  });

  it('O156: rank by what they surely add, not by lift', () => {
    // Three baskets of a rare pair have the highest lift there is; forty of a common one say more.
    const lists = [
      ...Array.from({ length: 3 }, () => ['rare', 'partner']),
      ...Array.from({ length: 40 }, () => ['a', 'c']),
      ...Array.from({ length: 10 }, () => ['a']),
      ...Array.from({ length: 47 }, () => ['x']),
    ];
    const baskets = basketsOf(lists);
    const rules = rulesOf(frequentItemsets(baskets, { minSupport: 0.01 }) ?? [], lists.length, { minConfidence: 0.1 });
    const names = rules.map(({ antecedent, consequent }) =>
      [...antecedent, ...consequent].map((i) => baskets.catalogue[i]).join('>'),
    );
    expect(names).toEqual(['c>a', 'a>c', 'partner>rare', 'rare>partner']);
    expect(rules.map(({ measures }) => measures.lift)).toEqual([2, 2, expect.closeTo(33.3, 1), expect.closeTo(33.3, 1)]);
    expect(rules.map(worthOf).every((worth, i, all) => i === 0 || worth <= (all[i - 1] ?? 0))).toBe(true);
  });
});

describe('floors', () => {
  const rule = (counts: Partial<typeof vector>) => ruleOf([0], [1], { ...vector, ...counts });

  it.each([
    [{}, []],
    [{ antecedent: 20, both: 16 }, []],
    [{ antecedent: 19, both: 16 }, ['minAntecedent']],
    [{ antecedent: 20, consequent: 8, both: 5 }, []],
    [{ antecedent: 20, consequent: 8, both: 4 }, ['minBoth']],
    [{ antecedent: 100, consequent: 100, both: 60 }, []],
    [{ antecedent: 100, consequent: 100, both: 59 }, ['minLift', 'intervalExcludesBase']],
    // Lift 1.3 of 40 is still within chance.
    [{ antecedent: 40, consequent: 50, both: 13 }, ['intervalExcludesBase']],
  ])('O154: of %j are missed %j', (counts, missed) => {
    expect(floorsMissed(rule(counts))).toEqual(missed);
    expect(isShown(rule(counts))).toBe(missed.length === 0);
  });

  it('O154: can be set', () => {
    expect(isShown(rule({}), { ...FLOORS, minLift: 2.41 })).toBe(false);
    expect(isShown(rule({ both: 13 }), { ...FLOORS, intervalExcludesBase: false })).toBe(true);
  });
});
