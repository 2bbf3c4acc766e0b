import {
  formatQuery,
  isRuleGroup,
  isRuleGroupType,
  prepareRuleGroup,
  QueryManager,
  type RuleGroupType,
} from '@react-querybuilder/core';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ComparisonOperator, type Condition, SignalUnit } from '@/lib/domain/playbook/condition';
import { fromRuleGroup } from '@/lib/offers/conditions/from-rule-group';
import { toRuleGroup } from '@/lib/offers/conditions/rule-group';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { is } from '@/tests/support/mini-playbook';

const text = fc.oneof(fc.string({ maxLength: 6 }), fc.constantFrom('seats', 'a:b', '%3A', '50%', ':'));
const comparison = fc.record(
  {
    signal: text,
    of: text,
    op: fc.constantFrom(...ComparisonOperator.options),
    value: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), text, fc.boolean(), fc.array(text, { maxLength: 3 })),
    unit: fc.constantFrom(...SignalUnit.options),
  },
  { requiredKeys: ['signal', 'op', 'value', 'unit'], noNullPrototype: true },
);
const anyTree: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    comparison,
    fc.array(tie('node'), { maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie('node'), { maxLength: 3 }).map((any) => ({ any })),
    tie('node').map((not) => ({ not })),
  ),
})).node;

/** What the builder's own types take. */
const builderGroup = (condition: Condition): RuleGroupType => toRuleGroup(condition);

describe('O6 a condition in the query builder', () => {
  it('comes back as it was, whichever it was', () => {
    fc.assert(
      fc.property(anyTree, (condition) => {
        expect(fromRuleGroup(toRuleGroup(condition))).toEqual({ ok: true, condition });
      }),
    );
  });

  it('comes back from the builder’s own hands: prepared with ids, loaded into its manager, written as its JSON', () => {
    fc.assert(
      fc.property(anyTree, (condition) => {
        const group = builderGroup(condition);
        expect(isRuleGroup(group) && isRuleGroupType(group)).toBe(true);
        const prepared = prepareRuleGroup(group);
        expect(prepared.id).toBeTypeOf('string');
        expect(fromRuleGroup(prepared)).toEqual({ ok: true, condition });
        expect(fromRuleGroup(new QueryManager(group).getQuery())).toEqual({ ok: true, condition });
        for (const format of ['json', 'json_without_ids'] as const) {
          const back = fromRuleGroup(JSON.parse(formatQuery(group, format)));
          expect(back).toEqual({ ok: true, condition: JSON.parse(JSON.stringify(condition)) });
        }
      }),
    );
  });

  it('means the same to the builder', () => {
    const condition: Condition = {
      all: [
        { any: [is('utilisation', '>=', 0.8, 'ratio', 'storage'), is('stage', 'not-in', ['renewal'], 'code')] },
        { not: is('growth-sign', '=', true, 'flag') },
      ],
    };
    expect(formatQuery(builderGroup(condition), { format: 'sql', parseNumbers: true })).toBe(
      "((utilisation:storage >= 0.8 or stage not in ('renewal')) and NOT (growth-sign = TRUE))",
    );
  });

  it('keeps as many levels as a playbook may have, and refuses one more', () => {
    const nested = (levels: number): Condition =>
      Array.from({ length: levels }).reduce<Condition>((inner) => ({ not: inner }), is('seats', '>=', 1, 'count'));
    expect(fromRuleGroup(toRuleGroup(nested(64)))).toEqual({ ok: true, condition: nested(64) });
    expect(fromRuleGroup(toRuleGroup(nested(65)))).toMatchObject({ ok: false, problem: { path: 'rules.0', code: 'too-deep' } });
  });

  it('keeps every condition of the sample', () => {
    for (const { eligibility, applicability, suitability } of samplePlaybook().offers) {
      for (const condition of [eligibility, applicability, suitability]) {
        expect(fromRuleGroup(prepareRuleGroup(builderGroup(condition)))).toEqual({ ok: true, condition });
      }
    }
  });

  it('takes what was added in the builder: another rule beside one that stood alone, a rule without a unit', () => {
    const group = toRuleGroup(is('seats', '>=', 3, 'count'));
    const edited = { ...group, rules: [...group.rules, { field: 'utilisation:storage', operator: '>=', value: 0.8 }] };
    expect(fromRuleGroup(edited)).toEqual({
      ok: true,
      condition: { all: [is('seats', '>=', 3, 'count'), is('utilisation', '>=', 0.8, 'ratio', 'storage')] },
    });
  });
});

const rule = { field: 'seats', operator: '>=', value: 3, unit: 'count' };
const group = (...rules: unknown[]) => ({ combinator: 'and', rules });
const loop: { combinator: string; rules: unknown[] } = group();
loop.rules.push(loop, loop);
const wide = group(...Array.from({ length: 6000 }, () => rule));

describe('O7 a group that no condition can say', () => {
  it.each<[string, unknown, string]>([
    ['nothing', null, ' wrong-type'],
    ['a text among the rules', group(rule, 'and', rule), 'rules.1 wrong-type'],
    ['another combinator', { ...group(rule), combinator: 'xor' }, 'combinator not-one-of'],
    ['no rules', { combinator: 'and' }, 'rules missing'],
    ['an operator of the builder’s own', group(group({ ...rule, operator: 'between' })), 'rules.0.rules.0.operator not-one-of'],
    ['a comparison of two fields', group({ ...rule, valueSource: 'field' }), 'rules.0.valueSource not-one-of'],
    ['a muted rule', group({ ...rule, muted: true }), 'rules.0.muted unknown-key'],
    ['a rule about the members of a list', group({ ...rule, match: { mode: 'all' } }), 'rules.0.match unknown-key'],
    ['a value that is no value', group({ ...rule, value: { min: 1 } }), 'rules.0.value wrong-format'],
    [
      'a signal that nobody knows, without a unit',
      group({ field: 'mood', operator: '=', value: 1 }),
      'rules.0.unit wrong-format',
    ],
    ['a group in itself', loop, 'rules.0 too-deep'],
    ['more rules than anybody reads', wide, ' too-many'],
  ])('%s is refused with its path', (_, input, found) => {
    const read = fromRuleGroup(input);
    expect(read.ok ? '' : `${read.problem.path} ${read.problem.code}`).toBe(found);
  });

  it('is no group that the builder keeps for itself', () => {
    expect(fromRuleGroup({ ...group({ ...rule, id: 'r', path: [0], disabled: false }), id: 'g', path: [] }).ok).toBe(true);
  });
});
