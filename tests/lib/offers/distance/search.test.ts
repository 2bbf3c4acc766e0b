import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addEffort, compareEffort, type Effort, NO_EFFORT } from '@/lib/offers/distance/effort';
import { leastChange, type Need, type Variable } from '@/lib/offers/distance/search';

const change = (reach: number, fixed = 0): Effort => ({ fixed, count: 1, reach });
const variable = (...reaches: number[]): Variable => [NO_EFFORT, ...reaches.map((reach) => change(reach))];

function holds(need: Need, values: readonly number[]): boolean {
  if ('variable' in need) return need.allowed.includes(values[need.variable] ?? 0);
  return 'all' in need ? need.all.every((child) => holds(child, values)) : need.any.some((child) => holds(child, values));
}

const effortOf = (variables: readonly Variable[], values: readonly number[]) =>
  values.map((value, index) => variables[index]?.[value] ?? NO_EFFORT).reduce(addEffort, NO_EFFORT);

/** Every combination of values. */
function everything(variables: readonly Variable[]): number[][] {
  return variables.reduce<number[][]>(
    (before, efforts) => before.flatMap((values) => [...efforts.keys()].map((value) => [...values, value])),
    [[]],
  );
}

const VARIABLES = 4;
const VALUES = 4;
const needs = fc.letrec<{ need: Need }>((tie) => ({
  need: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({
      variable: fc.nat({ max: VARIABLES - 1 }),
      allowed: fc.subarray([...Array(VALUES).keys()]),
    }),
    fc.record({ all: fc.array(tie('need'), { maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('need'), { maxLength: 3 }) }),
  ),
})).need;
const efforts = fc.array(fc.record({ fixed: fc.nat({ max: 1 }), count: fc.constant(1), reach: fc.nat({ max: 5 }) }), {
  minLength: VALUES - 1,
  maxLength: VALUES - 1,
});
const someVariables = fc
  .array(efforts, { minLength: VARIABLES, maxLength: VARIABLES })
  .map((all) => all.map((one): Variable => [NO_EFFORT, ...one]));

describe('leastChange', () => {
  it('O234 finds what asks for the least: the same as trying everything', () => {
    fc.assert(
      fc.property(fc.array(needs, { maxLength: 3 }), someVariables, (all, variables) => {
        const need = { all };
        const ways = everything(variables).filter((values) => holds(need, values));
        const least = ways
          .map((values) => effortOf(variables, values))
          .reduce<Effort | null>((a, b) => (a && compareEffort(a, b) <= 0 ? a : b), null);
        const { answer, complete } = leastChange(need, variables);
        expect(complete).toBe(true);
        expect(answer?.effort ?? null).toEqual(least);
        if (!answer) return;
        expect(holds(need, answer.values)).toBe(true);
        expect(effortOf(variables, answer.values)).toEqual(answer.effort);
      }),
      { numRuns: 1000 },
    );
  });

  it('O232 prefers one far change to two near ones, and any to one that nobody can bring about', () => {
    const variables = [variable(900), variable(1), variable(1), [NO_EFFORT, change(0, 1)]];
    const far = { variable: 0, allowed: [1] };
    const near = { all: [1, 2].map((index) => ({ variable: index, allowed: [1] })) };
    const fixed = { variable: 3, allowed: [1] };
    expect(leastChange({ any: [near, fixed, far] }, variables).answer).toMatchObject({ values: [1, 0, 0, 0] });
    expect(leastChange({ any: [fixed, near] }, variables).answer).toMatchObject({ values: [0, 1, 1, 0] });
    expect(leastChange({ any: [fixed] }, variables).answer).toMatchObject({ values: [0, 0, 0, 1], effort: { fixed: 1 } });
  });

  it('O234 lets one value serve several comparisons of the same signal', () => {
    // At least 40, at most 58, and not 40: of 40, 41, 59 only 41 serves all three.
    const need = {
      all: [
        [1, 2, 3],
        [0, 1, 2],
        [0, 2, 3],
      ].map((allowed) => ({ variable: 0, allowed })),
    };
    expect(leastChange(need, [variable(1, 2, 3)]).answer).toMatchObject({ values: [2] });
    expect(leastChange({ all: [need, { variable: 0, allowed: [1, 3] }] }, [variable(1, 2, 3)]).answer).toBeNull();
  });

  it('says nothing above the bound', () => {
    const need = { variable: 0, allowed: [1] };
    expect(leastChange(need, [variable(5)], change(5)).answer).toBeNull();
    expect(leastChange(need, [variable(5)], change(6)).answer).not.toBeNull();
    expect(leastChange({ all: [] }, [variable(5)], NO_EFFORT).answer).toBeNull();
  });

  it('O235 gives up where there are too many ways, says so, and keeps what it found', () => {
    const variables = Array.from({ length: 40 }, (_, index) => variable(40 - index));
    const need = {
      all: Array.from({ length: 40 }, (_, row) => ({
        any: Array.from({ length: 40 }, (_, index) => ({ variable: (row * 7 + index * 3) % 40, allowed: [1] })),
      })),
    };
    const hard = { all: need.all.map((row, index) => ({ any: row.any.slice(index % 5, (index % 5) + 9) })) };
    const { answer, complete } = leastChange(hard, variables, undefined, 3000);
    expect(complete).toBe(false);
    expect(answer && holds(hard, answer.values)).toBe(true);
    const deep = Array.from({ length: 5000 }).reduce<Need>((inner) => ({ any: [{ all: [inner] }] }), { any: [] });
    expect(leastChange(deep, variables)).toEqual({ answer: null, complete: false });
  });
});
