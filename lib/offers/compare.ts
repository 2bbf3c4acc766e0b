import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Comparison, ComparisonOperator, SignalUnit } from '@/lib/domain/playbook/condition';

const NUMBER: readonly ComparisonOperator[] = ['=', '!=', '<', '<=', '>', '>='];

/** Which operators a unit knows. */
export const OPERATORS: Readonly<Record<SignalUnit, readonly ComparisonOperator[]>> = {
  ratio: NUMBER,
  count: NUMBER,
  days: NUMBER,
  score: NUMBER,
  money: NUMBER,
  date: NUMBER,
  code: ['=', '!=', 'in', 'not-in'],
  codes: ['contains', 'contains-any'],
  flag: ['=', '!='],
};

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

/** What a comparison's value must be, in words, or null if it fits the unit and the operator. */
export function expectedValue({ op, unit, value }: Comparison): string | null {
  if (op === 'in' || op === 'not-in' || op === 'contains-any') return Array.isArray(value) ? null : 'a list of codes';
  if (unit === 'flag') return typeof value === 'boolean' ? null : 'true or false';
  if (unit === 'code' || unit === 'codes') return typeof value === 'string' ? null : 'a code';
  if (unit === 'date') return typeof value === 'string' ? null : 'a date';
  if (unit === 'money') return Number.isSafeInteger(value) ? null : 'a whole number of minor units';
  return typeof value === 'number' && Number.isFinite(value) ? null : 'a number';
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
