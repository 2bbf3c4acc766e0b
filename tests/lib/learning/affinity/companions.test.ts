import { describe, expect, it } from 'vitest';
import { type Baskets, basketsOf } from '@/lib/learning/affinity/baskets';
import { leftOutError } from '@/lib/learning/affinity/companion-fit';
import { COMPANIONS, type Companions, companionsOf } from '@/lib/learning/affinity/companions';
import { invert } from '@/lib/learning/affinity/inverse';
import { at } from './at';
import { shapedBaskets } from './shaped-baskets';

it('O160: the weights solve the ridge regressions they come from', () => {
  const { baskets, index, together, weight, base } = companionsOf(basketsOf(shapedBaskets(400, 2, { items: 12 })), {
    ...COMPANIONS,
    shrinkage: 40,
  });
  const { n, counts } = baskets;
  expect(index.items).toHaveLength(12);
  const covariance = (a: number, b: number) => {
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const both = a === b ? at(counts, a) : at(together, (high * (high - 1)) / 2 + low);
    return both - (at(counts, a) * at(counts, b)) / n;
  };
  for (let c = 0; c < 12; c += 1) {
    // At the best weights the slope of the squared error, shrinkage included, is 0 in every direction.
    for (let i = 0; i < 12; i += 1) {
      if (i === c) continue;
      let slope = -covariance(i, c) + 40 * weight(i, c);
      for (let j = 0; j < 12; j += 1) slope += j === c ? 0 : covariance(i, j) * weight(j, c);
      expect(slope).toBeCloseTo(0, 8);
    }
    // The mean of the scores is the share itself.
    let mean = base(c);
    for (let j = 0; j < 12; j += 1) mean += (weight(j, c) * at(counts, j)) / n;
    expect(mean).toBeCloseTo(at(counts, c) / n, 9);
  }
});

it('a matrix times its inverse is one', () => {
  const matrix = Float64Array.from([4, 1, 2, 1, 5, 3, 2, 3, 6]);
  const inverse = matrix.slice();
  invert(inverse, 3);
  for (let i = 0; i < 9; i += 1) {
    const [row, column] = [Math.floor(i / 3), i % 3];
    const sum = [0, 1, 2].reduce((all, k) => all + at(matrix, row * 3 + k) * at(inverse, k * 3 + column), 0);
    expect(sum).toBeCloseTo(row === column ? 1 : 0, 12);
  }
});

describe('shrinkage', () => {
  /** The square of each item of a basket less its score from the others. */
  const errorOf = (list: readonly string[], { catalogue }: Baskets, { weight, base }: Companions) =>
    [...catalogue.entries()].reduce((sum, [c, id]) => {
      const score = [...catalogue.entries()].reduce(
        (all, [i, other]) => all + (list.includes(other) && i !== c ? weight(i, c) : 0),
        base(c),
      );
      return sum + ((list.includes(id) ? 1 : 0) - score) ** 2;
    }, 0);

  it('O160: the error of what is left out is that of fitting anew without each basket', () => {
    const lists = shapedBaskets(60, 5, { items: 6 });
    const whole = basketsOf(lists);
    const items = whole.catalogue.length;
    const anew = lists.reduce((sum, list, b) => {
      const rest = basketsOf(lists.filter((_, other) => other !== b));
      // The same items, or the numbers would not be the same.
      expect(rest.catalogue).toEqual(whole.catalogue);
      return sum + errorOf(list, whole, companionsOf(rest, { ...COMPANIONS, shrinkage: 7 }));
    }, 0);
    const { index, together } = companionsOf(whole, { ...COMPANIONS, shrinkage: 7 });
    const matrix = new Float64Array(items * items);
    for (let a = 0; a < items; a += 1) {
      for (let b = 0; b < items; b += 1) {
        const [high, low] = [Math.max(a, b), Math.min(a, b)];
        const both = a === b ? at(whole.counts, a) + 7 : at(together, (high * (high - 1)) / 2 + low);
        matrix[a * items + b] = both - (at(whole.counts, a) * at(whole.counts, b)) / whole.n;
      }
    }
    invert(matrix, items);
    expect(leftOutError(whole, index, matrix)).toBeCloseTo(anew, 9);
  });

  it('O160: is little where items plainly go together, and much where they do not', () => {
    const plain = Array.from({ length: 200 }, (_, b) =>
      b % 4 === 0 ? ['a', 'c'] : b % 4 === 1 ? ['a', 'c', 'x'] : b % 4 === 2 ? ['p'] : ['p', 'x'],
    );
    expect(companionsOf(basketsOf(plain)).shrinkage).toBeLessThanOrEqual(10);
    expect(companionsOf(basketsOf(shapedBaskets(300, 3))).shrinkage).toBeGreaterThanOrEqual(150);
    expect(companionsOf(basketsOf([['a', 'b'], ['a']])).shrinkage).toBe(150);
  });
});
