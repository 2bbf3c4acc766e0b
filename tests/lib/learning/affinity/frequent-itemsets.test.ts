import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basketsOf } from '@/lib/learning/affinity/baskets';
import { bitsSet } from '@/lib/learning/affinity/bitsets';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { leastCount } from '@/lib/learning/affinity/least-count';
import { countOf, nonEmptyParts, someBaskets } from './brute-force';

/** `ab 3`: a and b stand together in three baskets. */
function named(lists: readonly (readonly string[])[], minSupport: number, maxSize?: number) {
  const baskets = basketsOf(lists);
  const found = frequentItemsets(baskets, { minSupport, ...(maxSize === undefined ? {} : { maxSize }) }) ?? [];
  return found.map(({ items, count }) => `${items.map((item) => baskets.catalogue[item]).join('')} ${count}`);
}

describe('the least count of a share', () => {
  it.each([
    [0.01, 9835, 99],
    [0.01, 9800, 98],
    // 0.07 × 100, 0.29 × 100 and 0.57 × 100 are not whole in floating point.
    [0.07, 100, 7],
    [0.29, 100, 29],
    [0.57, 100, 57],
    [0.07, 101, 8],
    [1, 17, 17],
    [0.000_001, 10, 1],
    [0, 10, 1],
  ])('O150: %f of %i is %i', (share, n, least) => expect(leastCount(share, n)).toBe(least));

  it('O150: of k of n is k, whatever the division made of it', () => {
    const pairs = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.integer({ min: 1, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(pairs, ([k, n]) => {
        expect(leastCount(k / n, n)).toBe(k);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('frequent itemsets', () => {
  const lists = [['a', 'b', 'c'], ['a', 'b'], ['a', 'c'], ['a'], []];

  it('O151: of a few baskets are as counted by hand, the smaller first', () => {
    expect(named(lists, 0.2)).toEqual(['a 4', 'b 2', 'c 2', 'ab 2', 'ac 2', 'bc 1', 'abc 1']);
    expect(named(lists, 0.4)).toEqual(['a 4', 'b 2', 'c 2', 'ab 2', 'ac 2']);
    expect(named(lists, 0.41)).toEqual(['a 4']);
    expect(named([['a', 'a', 'b']], 1)).toEqual(['a 1', 'b 1', 'ab 1']);
  });

  it('O151: are what counting every part finds, in any order of baskets and items', () => {
    fc.assert(
      fc.property(
        someBaskets,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer(),
        (some, least, most, salt) => {
          const expected = nonEmptyParts(some)
            .map((set) => ({ set, count: countOf(some, set) }))
            .filter(({ set, count }) => count >= least && set.length <= most)
            .map(({ set, count }) => `${set.join('')} ${count}`);
          const turn = <T>(list: readonly T[]) => list.map((_, i) => list[(i + Math.abs(salt)) % list.length] as T);
          const found = named(some, least / some.length, most);
          expect(found.toSorted()).toEqual(least > some.length ? [] : expected.sort());
          expect(named(turn(some).map(turn), least / some.length, most)).toEqual(found);
        },
      ),
    );
  });

  it('O151: are found beyond 32 and 64 baskets, where a bitset has several words', () => {
    const many = Array.from({ length: 203 }, (_, i) =>
      ['a', 'b', 'c', 'd'].filter((_item, k) => (i * 7 + k * 3) % (k + 2) !== 0),
    );
    const expected = nonEmptyParts(many).map((set) => `${set.join('')} ${countOf(many, set)}`);
    expect(named(many, 1 / 203).toSorted()).toEqual(expected.filter((one) => !one.endsWith(' 0')).sort());
  });

  it('O151: are not listed where there are too many', () => {
    const all = basketsOf([Array.from({ length: 24 }, (_, i) => `item ${i}`)]);
    expect(frequentItemsets(all, { minSupport: 1, limit: 1000 })).toBeUndefined();
    expect(frequentItemsets(all, { minSupport: 1, maxSize: 1 })).toHaveLength(24);
  });
});

it('bits are counted as their digits say', () => {
  fc.assert(
    fc.property(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }), (word) => {
      expect(bitsSet(word)).toBe((word >>> 0).toString(2).replaceAll('0', '').length);
    }),
  );
});
