import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/domain/playbook/condition';
import { compileCondition } from '@/lib/offers/condition';
import { valuesToTry } from '@/lib/offers/distance/grid';
import { eachOf, ofCondition } from '@/lib/offers/distance/requirement';
import { known } from '@/lib/signals/reading';
import { is, miniPlaybook } from '@/tests/support/mini-playbook';

const playbook = miniPlaybook([]);
const values = (
  condition: Condition,
  signal: string,
  unit: 'count' | 'ratio' | 'code' | 'codes',
  actual: number | string[] | null,
) => valuesToTry({ signal, unit, actual }, eachOf(ofCondition(condition)), playbook);
const passes = (condition: Condition, value: number) => compileCondition(condition)(() => known(value)).verdict === 'pass';

const operator = fc.constantFrom('=', '!=', '<', '<=', '>', '>=');
const onSeats = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.tuple(operator, fc.integer({ min: 0, max: 30 })).map(([op, value]) => is('seats', op as '=', value, 'count')),
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

describe('valuesToTry', () => {
  it('O231 holds the whole number nearest to what is, for any condition on it', () => {
    fc.assert(
      fc.property(onSeats, fc.integer({ min: 0, max: 40 }), (condition, actual) => {
        const distances = (numbers: readonly unknown[]) =>
          numbers.filter((one) => typeof one === 'number' && passes(condition, one)).map((one) => Math.abs(Number(one) - actual));
        const nearest = Math.min(...distances([...Array(50).keys()]));
        const found = Math.min(...distances([actual, ...values(condition, 'seats', 'count', actual)]));
        expect(found).toBe(nearest);
      }),
      { numRuns: 500 },
    );
  });

  it('O231 holds a share between two thresholds that are nearer than a percent', () => {
    const between = { all: [is('seat-utilisation', '>', 0.801, 'ratio'), is('seat-utilisation', '<', 0.805, 'ratio')] };
    const found = values(between, 'seat-utilisation', 'ratio', 0.5).filter((one) => passes(between, Number(one)));
    expect(found).toEqual([0.803]);
  });

  it('O231 holds nothing that the signal cannot read', () => {
    const few = is('seats', '<', 1, 'count');
    expect(values(few, 'seats', 'count', 5).every((one) => Number(one) >= 0)).toBe(true);
    const full = is('unused-seat-ratio', '>', 1, 'ratio');
    expect(values(full, 'unused-seat-ratio', 'ratio', 0.5).every((one) => Number(one) <= 1)).toBe(true);
  });

  it('O231 keeps the codes of a list that nobody asks for, and tries every combination of the others', () => {
    const both = { all: ['sign', 'minutes'].map((id) => is('owned-products', 'contains', id, 'codes')) };
    const sets = values(both, 'owned-products', 'codes', ['work', 'sign']);
    expect(sets).toEqual([['work'], ['minutes', 'work'], ['sign', 'work'], ['minutes', 'sign', 'work']]);
    const many = is('owned-products', 'contains-any', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'codes');
    expect(values(many, 'owned-products', 'codes', ['a']).length).toBeLessThan(40);
  });

  it('O231 knows every loyalty, stage and plan; else a code that no comparison names', () => {
    expect(values(is('stage', '!=', 'onboarding', 'code'), 'stage', 'code', null)).toContain('renewal');
    expect(values(is('industry', '!=', 'retail', 'code'), 'industry', 'code', null)).toEqual(['retail', 'other']);
  });
});
