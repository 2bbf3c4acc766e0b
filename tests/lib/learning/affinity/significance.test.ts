import fc from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { type Baskets, basketsOf } from '@/lib/learning/affinity/baskets';
import { corrected } from '@/lib/learning/affinity/correction';
import { below, nullBaskets } from '@/lib/learning/affinity/null-baskets';
import { SIGNIFICANCE, testPairs } from '@/lib/learning/affinity/pair-significance';
import { fisherTail } from '@/lib/learning/affinity/tail';
import { at } from './at';
import { someBaskets } from './brute-force';
import { shapedBaskets } from './shaped-baskets';

const listsOf = ({ starts, catalogue, n }: Baskets, cells: Uint32Array) =>
  Array.from({ length: n }, (_, b) =>
    Array.from(cells.subarray(at(starts, b), at(starts, b + 1)), (i) => catalogue[i] ?? '').sort(),
  );

describe('the null', () => {
  it('O157: keeps every basket its size and every item its count, and no item twice', () => {
    fc.assert(
      fc.property(someBaskets, fc.integer(), (lists, seed) => {
        const baskets = basketsOf(lists);
        const walk = nullBaskets(baskets, xoroshiro128plus(seed));
        for (let k = 0; k < 5; k += 1) walk.trade();
        const traded = basketsOf(listsOf(baskets, walk.cells));
        expect(Array.from(traded.starts)).toEqual(Array.from(baskets.starts));
        expect([traded.catalogue, traded.counts]).toEqual([baskets.catalogue, baskets.counts]);
      }),
    );
  });

  it('O157: reaches every arrangement alike often', () => {
    // Margins 2, 1, 1 and 2, 1, 1 can be arranged in five ways.
    const baskets = basketsOf([['a', 'b'], ['a'], ['c']]);
    const walk = nullBaskets(baskets, xoroshiro128plus(7));
    const seen = new Map<string, number>();
    for (let k = 0; k < 5000; k += 1) {
      walk.trade();
      walk.trade();
      walk.trade();
      const key = JSON.stringify(listsOf(baskets, walk.cells));
      seen.set(key, (seen.get(key) ?? 0) + 1);
    }
    expect(seen.size).toBe(5);
    for (const times of seen.values()) expect(Math.abs(times - 1000)).toBeLessThan(150);
  });

  it('O157: is the same for the same seed', () => {
    const baskets = basketsOf(shapedBaskets(300, 1));
    const run = (seed: number) => testPairs(baskets, { ...SIGNIFICANCE, minSupport: 0.05, samples: 30, seed }).of(0, 1);
    expect(run(5)).toEqual(run(5));
    expect(run(5)).not.toEqual(run(6));
  });
});

describe('Fisher’s tail', () => {
  it('O158: is that of the tea lady: 4 of 4 is 1/70, 3 of 4 is 17/70', () => {
    expect(fisherTail(4, 4, 4, 8)).toBeCloseTo(1 / 70, 12);
    expect(fisherTail(3, 4, 4, 8)).toBeCloseTo(17 / 70, 12);
    expect(fisherTail(0, 4, 4, 8)).toBe(1);
    expect(fisherTail(5, 4, 4, 8)).toBe(0);
  });

  it('O158: falls from 1 to 0 with the count, also where numbers are large', () => {
    const tails = [500, 580, 600, 650, 700, 900, 1903].map((both) => fisherTail(both, 2513, 1903, 7825));
    expect(tails.every((p, i) => p >= 0 && p <= 1 && (i === 0 || p < (tails[i - 1] ?? 0)))).toBe(true);
    // Half of the mass lies about the mean of 611.
    expect(fisherTail(611, 2513, 1903, 7825)).toBeCloseTo(0.51, 1);
    // The middle of the symmetrical case holds the rest of one half.
    expect(fisherTail(500, 1000, 1000, 2000) + fisherTail(501, 1000, 1000, 2000)).toBeCloseTo(1, 9);
  });
});

describe('correction', () => {
  it('O159: Benjamini-Hochberg and Holm of a worked example', () => {
    const values = [0.03, 0.005, 0.04, 0.01, 0.5];
    expect([...corrected(values, 'bh')]).toEqual([0.05, 0.025, 0.05, 0.025, 0.5].map((v) => expect.closeTo(v, 12)));
    expect([...corrected(values, 'holm')]).toEqual([0.09, 0.025, 0.09, 0.04, 0.5].map((v) => expect.closeTo(v, 12)));
  });

  it('O159: never makes a value smaller; Holm is never below Benjamini-Hochberg', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 50 }), (values) => {
        const [bh, holm] = [corrected(values, 'bh'), corrected(values, 'holm')];
        for (const [i, p] of values.entries()) {
          expect(at(bh, i)).toBeGreaterThanOrEqual(p * (1 - 1e-12));
          expect(at(holm, i)).toBeGreaterThanOrEqual(at(bh, i) * (1 - 1e-12));
        }
      }),
    );
  });
});

describe('significance', () => {
  const significant = (lists: string[][], options: Partial<typeof SIGNIFICANCE> = {}) => {
    const baskets = basketsOf(lists);
    const tests = testPairs(baskets, { ...SIGNIFICANCE, minSupport: 0.03, samples: 99, ...options });
    const items = [...baskets.catalogue.keys()];
    const called = items.flatMap((b) =>
      items
        .slice(0, b)
        .filter((a) => (tests.of(a, b)?.pCorrected ?? 1) <= 0.05)
        .map((a) => [a, b]),
    );
    return { tests, called: called.map((pair) => pair.map((item) => baskets.catalogue[item]).join('+')) };
  };

  it('O157: in shuffled baskets nothing is, over twenty seeds', () => {
    let pairs = 0;
    let called = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const baskets = basketsOf(shapedBaskets(600, seed));
      const walk = nullBaskets(baskets, xoroshiro128plus(seed + 1000));
      for (let k = 0; k < 30; k += 1) walk.trade();
      const found = significant(listsOf(baskets, walk.cells), { seed });
      pairs += found.tests.pairs;
      called += found.called.length;
    }
    expect(pairs).toBeGreaterThan(2000);
    // At level 0.05 one run in twenty may call a pair.
    expect(called).toBeLessThanOrEqual(2);
  });

  it('O157: large baskets alone make no pair significant, although Fisher’s test by itself would call them', () => {
    // In ten large baskets everything stands with everything.
    const chance = xoroshiro128plus(3);
    const items = Array.from({ length: 20 }, (_, i) => `item ${i}`);
    const lists = Array.from({ length: 300 }, (_, b) => items.filter(() => below(chance, 100) < (b % 10 === 0 ? 70 : 8)));
    const baskets = basketsOf(lists);
    const naive = items.flatMap((_, b) =>
      items
        .slice(0, b)
        .filter((_item, a) => fisherTail(both(lists, items, a, b), one(lists, items, a), one(lists, items, b), 300) < 0.05 / 190),
    );
    expect(naive.length).toBeGreaterThan(50);
    expect(significant(lists).called).toEqual([]);
    expect(baskets.n).toBe(300);
  });

  it('O157: a planted pair is, by either p-value and either correction where the samples allow it', () => {
    const planted = shapedBaskets(600, 4).map((list, b) => (b % 12 === 0 ? [...list, 'left', 'right'] : list));
    for (const correction of ['bh', 'holm'] as const) {
      expect(significant(planted, { correction }).called).toEqual(['left+right']);
    }
    // 99 samples cannot tell one pair among hundreds: 0.01 is the least there is.
    const counted = significant(planted, { pValue: 'count' });
    expect(counted.called).toEqual([]);
    const few = planted.map((list) => list.filter((item) => ['left', 'right', 'item 0'].includes(item)));
    expect(significant([...few, ['x'], ['x', 'y'], ['y']], { pValue: 'count', correction: 'holm' }).called).toEqual([
      'left+right',
    ]);
  });

  it('O158: leaves out items that are too rare, and an item with itself', () => {
    const { tests } = significant(shapedBaskets(300, 2));
    expect(tests.of(0, 0)).toBeUndefined();
    expect(tests.of(0, 99_999)).toBeUndefined();
  });
});

const one = (lists: string[][], items: string[], a: number) => lists.filter((list) => list.includes(items[a] ?? '')).length;
const both = (lists: string[][], items: string[], a: number, b: number) =>
  lists.filter((list) => list.includes(items[a] ?? '') && list.includes(items[b] ?? '')).length;
