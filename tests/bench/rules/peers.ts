import { LogicEngine } from 'json-logic-engine';
import { Engine, type RuleProperties } from 'json-rules-engine';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import { contraryOf } from '@/lib/offers/compare';
import type { FlatAccount } from './flat-account';
import { CONDITIONS, fieldOf } from './ours';

// Both peers know two truths. A comparison is therefore asked with "and it is known" where an unknown would pass; the answer compared is
// whether the rule passes. `not` is pushed down to the comparisons, as we do.

interface Dialect<T> {
  all(parts: T[]): T;
  any(parts: T[]): T;
  compare(comparison: Comparison, turned: boolean): T;
}

function say<T>(condition: Condition, dialect: Dialect<T>, turned = false): T {
  if ('signal' in condition) return dialect.compare(condition, turned);
  if ('not' in condition) return say(condition.not, dialect, !turned);
  const isAll = 'all' in condition;
  const parts = (isAll ? condition.all : condition.any).map((part) => say(part, dialect, turned));
  return isAll === turned ? dialect.any(parts) : dialect.all(parts);
}

const LOGIC: Dialect<object> = {
  all: (parts) => ({ and: parts }),
  any: (parts) => ({ or: parts }),
  compare(comparison, turned) {
    const field = { var: fieldOf(comparison.signal, comparison.of) };
    const { op, value, unit } = (turned && contraryOf(comparison)) || comparison;
    const guarded = (test: object) => ({ and: [{ '!==': [field, null] }, test] });
    if (unit === 'codes') return turned ? guarded({ '!': { in: [value, field] } }) : guarded({ in: [value, field] });
    if (op === 'in') return guarded({ in: [field, value] });
    if (op === '=') return { '===': [field, value] };
    if (op === '!=') return guarded({ '!==': [field, value] });
    return guarded({ [op]: [field, value] });
  },
};

const OPERATOR: Readonly<Record<string, string>> = {
  '=': 'equal',
  '!=': 'notEqual',
  '<': 'lessThan',
  '<=': 'lessThanInclusive',
  '>': 'greaterThan',
  '>=': 'greaterThanInclusive',
  in: 'in',
};

type Node = RuleProperties['conditions'];

const RULES: Dialect<Node> = {
  all: (parts) => ({ all: parts }),
  any: (parts) => ({ any: parts }),
  compare(comparison, turned) {
    const fact = fieldOf(comparison.signal, comparison.of);
    const { op, value, unit } = (turned && contraryOf(comparison)) || comparison;
    const operator = unit === 'codes' ? (turned ? 'doesNotContain' : 'contains') : (OPERATOR[op] ?? op);
    return {
      all: [
        { fact, operator: 'notEqual', value: undefined },
        { fact, operator, value },
      ],
    };
  },
};

/** json-logic-engine, interpreted: its compiler makes code from text, which an extension may not. */
export function prepareJsonLogic() {
  const engine = new LogicEngine();
  const rules = CONDITIONS.map((condition) => say(condition, LOGIC));
  return (accounts: readonly FlatAccount[], passes: Uint8Array): void => {
    let to = 0;
    for (const account of accounts) for (const rule of rules) passes[to++] = engine.run(rule, account) ? 1 : 0;
  };
}

/** json-rules-engine: all rules in one engine, one run per account. */
export function prepareJsonRules() {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [at, condition] of CONDITIONS.entries()) {
    const node = say(condition, RULES);
    engine.addRule({
      conditions: 'all' in node || 'any' in node ? node : { all: [node] },
      event: { type: 'passes', params: { at } },
    });
  }
  return async (accounts: readonly FlatAccount[], passes: Uint8Array): Promise<void> => {
    for (const [row, account] of accounts.entries()) {
      const { events } = await engine.run(account);
      for (const { params } of events) passes[row * CONDITIONS.length + Number(params?.at)] = 1;
    }
  };
}
