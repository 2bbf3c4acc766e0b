import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Verdict } from '@/lib/domain/decision/candidate';
import type { Condition } from '@/lib/domain/playbook/condition';
import { compileCondition, ruleSetResult } from '@/lib/offers/condition';
import type { SignalReader } from '@/lib/signals/registry';
import { is } from '@/tests/support/mini-playbook';

/** `employees` stands for a variable: the value of each verdict of `>= 10`. */
const big = (of: Verdict): Condition => is('utilisation', '>=', 0.5, 'ratio', of);
const read: SignalReader = (_, of) =>
  of === 'unknown' ? { state: 'unknown', missing: ['usage.x'] } : { state: 'known', value: of === 'pass' ? 0.9 : 0.1, facts: [] };
const verdictOf = (condition: Condition) => compileCondition(condition)(read).verdict;

const VERDICTS: Verdict[] = ['pass', 'unknown', 'fail'];
const tree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(...VERDICTS).map(big),
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

/** Kleene's logic as its definition says: fail 0, unknown 1, pass 2; all = min, any = max, not = 2 − x. */
function kleene(node: Condition): number {
  if ('signal' in node) return 2 - VERDICTS.indexOf(node.of as Verdict);
  if ('not' in node) return 2 - kleene(node.not);
  return 'all' in node ? Math.min(2, ...node.all.map(kleene)) : Math.max(0, ...node.any.map(kleene));
}

describe('conditions', () => {
  it('O1 follow Kleene: the weakest of all, the strongest of any', () => {
    for (const a of VERDICTS) {
      for (const b of VERDICTS) {
        expect(verdictOf({ all: [big(a), big(b)] })).toBe(VERDICTS[Math.max(VERDICTS.indexOf(a), VERDICTS.indexOf(b))]);
        expect(verdictOf({ any: [big(a), big(b)] })).toBe(VERDICTS[Math.min(VERDICTS.indexOf(a), VERDICTS.indexOf(b))]);
      }
    }
    expect(verdictOf({ all: [] })).toBe('pass');
    expect(verdictOf({ any: [] })).toBe('fail');
  });

  it('O1 O2 O4 agree with the definition on any tree', () => {
    fc.assert(fc.property(tree, (node) => verdictOf(node) === VERDICTS[2 - kleene(node)]));
  });

  it('O2 report the contrary of what stands under a not', () => {
    const contrary = compileCondition({ not: is('seats', '>=', 3, 'count') })(() => ({ state: 'known', value: 2, facts: [] }));
    expect(contrary.deciding).toEqual([{ comparison: is('seats', '<', 3, 'count'), verdict: 'pass', actual: 2, facts: [] }]);
    const owns = compileCondition({ not: is('owned-products', 'contains', 'sign', 'codes') });
    const owned = owns(() => ({ state: 'known', value: ['sign'], facts: [] }));
    expect(owned).toMatchObject({ verdict: 'fail', deciding: [{ verdict: 'fail', actual: ['sign'] }] });
  });

  it('O3 keep every comparison, the deciding ones first', () => {
    const either = { any: [big('fail'), big('pass')] };
    const result = ruleSetResult(compileCondition({ all: [either, big('fail')] })(read));
    expect(result.verdict).toBe('fail');
    expect(result.rules.map((rule) => [rule.comparison.of, rule.verdict])).toEqual([
      ['fail', 'fail'],
      ['pass', 'pass'],
      ['fail', 'fail'],
    ]);
    const passed = compileCondition(either)(read);
    expect(passed.deciding.map((rule) => rule.comparison.of)).toEqual(['pass']);
  });

  it('O4 name the facts that are missing', () => {
    const result = compileCondition(big('unknown'))(read);
    expect(result.deciding[0]).toMatchObject({ verdict: 'unknown', missing: ['usage.x'] });
    expect(result.deciding[0]).not.toHaveProperty('actual');
  });

  it('O5 never pass what is unsound', () => {
    const known: SignalReader = () => ({ state: 'known', value: 1, facts: [] });
    const unsound: Condition[] = [
      is('no-such-signal', '=', 1, 'count'),
      is('seats', '=', 1, 'ratio'),
      is('seats', '=', '1', 'count'),
      is('utilisation', '>=', 0.5, 'ratio'),
    ];
    for (const condition of unsound) {
      expect(compileCondition(condition)(known).verdict).toBe('unknown');
      expect(compileCondition({ not: condition })(known).verdict).toBe('unknown');
    }
  });
});
