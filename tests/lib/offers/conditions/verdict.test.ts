import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/lib/domain/decision/candidate';
import type { Condition } from '@/lib/domain/playbook/condition';
import { compileCondition } from '@/lib/offers/condition';
import type { VerdictOf } from '@/lib/offers/conditions/comparison-verdict';
import { compileWhyNot, failedRules } from '@/lib/offers/conditions/failed-rules';
import { slotTable } from '@/lib/offers/conditions/slot-table';
import { readingsOf, slotValues } from '@/lib/offers/conditions/slot-values';
import { compileVerdict } from '@/lib/offers/conditions/verdict';
import type { SignalReader } from '@/lib/signals/registry';
import { is } from '@/tests/support/mini-playbook';
import { anyCondition, anyReader } from './any-condition';

const WORDS: readonly Verdict[] = ['fail', 'unknown', 'pass'];

/** The conditions over one table and the readers one after another over one set of values, as a whole book of accounts is judged. */
function book(conditions: readonly Condition[]) {
  const table = slotTable(conditions);
  return { table, values: slotValues(table) };
}

describe('the two speeds of a condition', () => {
  it('O1 O4 O100 agree on every condition and every account, unknowns included', () => {
    fc.assert(
      fc.property(
        fc.array(anyCondition, { minLength: 1, maxLength: 4 }),
        fc.array(anyReader, { minLength: 1, maxLength: 4 }),
        (conditions, readers) => {
          const { table, values } = book(conditions);
          const fast = conditions.map((condition) => compileVerdict(condition, table));
          const explained = conditions.map(compileCondition);
          for (const read of readers) {
            values.open(readingsOf(read));
            expect(fast.map((verdict) => WORDS[verdict(values)])).toEqual(explained.map((explain) => explain(read).verdict));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  it('O101 agree on the comparisons that decided against it, and on their values', () => {
    fc.assert(
      fc.property(anyCondition, fc.array(anyReader, { minLength: 1, maxLength: 3 }), (condition, readers) => {
        const { table, values } = book([condition]);
        const whyNot = compileWhyNot(condition, table);
        for (const read of readers) {
          values.open(readingsOf(read));
          const out = failedRules(whyNot.comparisons.length);
          const verdict = WORDS[whyNot.run(values, out)];
          const explained = compileCondition(condition)(read);
          const found = [...out.rules.subarray(0, out.count)].map((number) => ({
            comparison: whyNot.comparisons[number],
            actual: values.valueOf(whyNot.slots[number] ?? -1),
          }));
          const deciding = explained.verdict === 'pass' ? [] : explained.deciding;
          expect(verdict).toBe(explained.verdict);
          expect(found).toEqual(deciding.map(({ comparison, actual }) => ({ comparison, actual })));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('O4 take what becomes unknown as neither pass nor fail: the verdict stays or becomes unknown', () => {
    fc.assert(
      fc.property(anyCondition, anyReader, fc.func(fc.boolean()), (condition, read, isHidden) => {
        const { table, values } = book([condition]);
        const verdict = compileVerdict(condition, table);
        values.open(readingsOf(read));
        const seen = verdict(values);
        values.open(readingsOf((signal, of) => (isHidden(signal, of) ? { state: 'unknown', missing: [] } : read(signal, of))));
        expect([seen, 1]).toContain(verdict(values));
      }),
    );
  });
});

describe('the fast verdict', () => {
  const verdictOf = (condition: Condition, read: SignalReader): number => {
    const { table, values } = book([condition]);
    values.open(readingsOf(read));
    return compileVerdict(condition, table)(values);
  };

  it('O102 reads a signal once, and only if a comparison asks for it', () => {
    const asked: string[] = [];
    const read: SignalReader = (signal) => {
      asked.push(signal);
      return { state: 'known', value: 3, facts: [] };
    };
    const seats = is('seats', '>=', 3, 'count');
    expect(verdictOf({ any: [seats, { not: seats }, is('employees', '>=', 1, 'count')] }, read)).toBe(2);
    expect(verdictOf({ all: [{ not: seats }, seats, is('employees', '>=', 1, 'count')] }, read)).toBe(0);
    expect(asked).toEqual(['seats', 'seats']);
  });

  it('O102 leaves nothing of one account to the next', () => {
    const condition = is('seats', '>=', 3, 'count');
    const { table, values } = book([condition]);
    const verdict: VerdictOf = compileVerdict(condition, table);
    values.open(() => 5);
    expect(verdict(values)).toBe(2);
    values.open(() => undefined);
    expect([verdict(values), values.valueOf(0)]).toEqual([1, undefined]);
  });

  it('O5 is unknown for what is not in its table or too deep, and never overflows', () => {
    const { values } = book([is('seats', '>=', 3, 'count')]);
    const { table } = book([]);
    expect(compileVerdict(is('plan', '=', 'x', 'code'), table)(values)).toBe(1);
    let deep: Condition = is('seats', '>=', 1, 'count');
    for (let i = 0; i < 10_000; i += 1) deep = { not: deep };
    const known: SignalReader = () => ({ state: 'known', value: 1, facts: [] });
    expect(verdictOf(deep, known)).toBe(1);
    expect(compileCondition(deep)(known).verdict).toBe('unknown');
  });
});
