import { describe, expect, it } from 'vitest';
import type { Condition } from '@/lib/domain/playbook/condition';
import { checkCondition } from '@/lib/offers/check-condition';
import { compileCondition } from '@/lib/offers/condition';
import { is, miniPlaybook } from '@/tests/support/mini-playbook';

const playbook = miniPlaybook([]);
const paths = (condition: Condition) => checkCondition(condition, playbook).map((problem) => problem.path);

function nested(levels: number): Condition {
  let condition: Condition = is('seats', '>=', 1, 'count');
  for (let i = 0; i < levels; i += 1) condition = { not: condition };
  return condition;
}

describe('O5 checkCondition', () => {
  it('has nothing to say about a sound condition', () => {
    const sound: Condition = {
      all: [
        is('utilisation', '>=', 0.8, 'ratio', 'storage'),
        { any: [is('plan', 'in', ['work-standard'], 'code'), { not: is('whitespace', 'contains', 'sign', 'codes') }] },
        is('renewal-window', '=', true, 'flag'),
        is('recent-interest', '>=', 1, 'count', 'sso'),
      ],
    };
    expect(checkCondition(sound, playbook)).toEqual([]);
  });

  it.each<[string, Condition]>([
    ['signal', is('seat-utilization', '>=', 0.8, 'ratio')],
    ['unit', is('seat-utilisation', '>=', 80, 'count')],
    ['op', is('plan', '>=', 'work-standard', 'code')],
    ['value', is('seats', '>=', '40', 'count')],
    ['value', is('plan', 'in', 'work-standard', 'code')],
    ['value', is('renewal-window', '=', 'true', 'flag')],
    ['of', is('utilisation', '>=', 0.8, 'ratio')],
    ['of', is('seats', '>=', 1, 'count', 'storage')],
    ['of', is('utilisation', '>=', 0.8, 'ratio', 'storrage')],
    ['of', is('recent-interest', '>=', 1, 'count', 'nothing-we-sell')],
  ])('names %s in %j', (path, condition) => {
    expect(paths(condition)).toEqual([path]);
    expect(paths({ all: [{ any: [{ not: condition }] }] })).toEqual([`all.0.any.0.not.${path}`]);
  });

  it('refuses more than 64 levels, which then never pass', () => {
    expect(checkCondition(nested(64))).toEqual([]);
    expect(checkCondition(nested(65))).toHaveLength(1);
    expect(compileCondition(nested(5000))(() => ({ state: 'known', value: 1, facts: [] })).verdict).toBe('unknown');
  });
});
