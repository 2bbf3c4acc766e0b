import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Comparison, ComparisonOperator } from '@/lib/domain/playbook/condition';

export { OPERATORS } from '@/lib/domain/playbook/comparison-rules';

/** The operator that says the contrary; a list has none, its verdict is turned instead. */
const CONTRARY: Readonly<Partial<Record<ComparisonOperator, ComparisonOperator>>> = {
  '=': '!=',
  '!=': '=',
  '<': '>=',
  '>=': '<',
  '>': '<=',
  '<=': '>',
  in: 'not-in',
  'not-in': 'in',
};

/** The comparison that holds exactly when this one does not, where there is one. */
export function contraryOf(comparison: Comparison): Comparison | null {
  const op = CONTRARY[comparison.op];
  return op ? { ...comparison, op } : null;
}

function ordered<T extends number | string>(op: ComparisonOperator, actual: T, value: T): boolean {
  switch (op) {
    case '<':
      return actual < value;
    case '<=':
      return actual <= value;
    case '>':
      return actual > value;
    case '>=':
      return actual >= value;
    case '!=':
      return actual !== value;
    default:
      return actual === value;
  }
}

/** Does the value that was read satisfy the comparison? Both are of the comparison's unit. */
export function holds({ op, value }: Comparison, actual: SignalValue): boolean {
  if (Array.isArray(actual)) {
    const wanted = Array.isArray(value) ? value : [String(value)];
    return wanted.some((code) => actual.includes(code));
  }
  if (Array.isArray(value)) return value.includes(String(actual)) === (op === 'in');
  if (typeof actual === 'number' && typeof value === 'number') return ordered(op, actual, value);
  if (typeof actual === 'string' && typeof value === 'string') return ordered(op, actual, value);
  return (actual === value) === (op === '=');
}
