import type { Comparison, ComparisonOperator, SignalUnit } from './condition';

/** Deeper conditions are refused: nobody could read them. */
export const DEPTH_LIMIT = 64;

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

/** What the value of a comparison can have to be. `minor`: whole minor units of money. */
export type ValueForm = 'codes' | 'code' | 'flag' | 'date' | 'minor' | 'number';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

function formOf({ op, unit }: Pick<Comparison, 'op' | 'unit'>): ValueForm {
  if (op === 'in' || op === 'not-in' || op === 'contains-any') return 'codes';
  if (unit === 'code' || unit === 'codes') return 'code';
  if (unit === 'flag' || unit === 'date') return unit;
  return unit === 'money' ? 'minor' : 'number';
}

/** What a comparison's value must be and is not, or null if it fits the unit and the operator. */
export function expectedValue(comparison: Pick<Comparison, 'op' | 'unit' | 'value'>): ValueForm | null {
  const { value } = comparison;
  const form = formOf(comparison);
  const fits: Readonly<Record<ValueForm, boolean>> = {
    codes: Array.isArray(value),
    code: typeof value === 'string',
    flag: typeof value === 'boolean',
    date: typeof value === 'string' && DATE.test(value),
    minor: Number.isSafeInteger(value),
    number: typeof value === 'number' && Number.isFinite(value),
  };
  return fits[form] ? null : form;
}

/** Is this a value that a signal of the unit can have? What is not is treated as unknown: it can never pass. */
export function isOfUnit(unit: SignalUnit, value: unknown): boolean {
  switch (unit) {
    case 'code':
    case 'date':
      return typeof value === 'string';
    case 'codes':
      return Array.isArray(value);
    case 'flag':
      return typeof value === 'boolean';
    default:
      return typeof value === 'number' && !Number.isNaN(value);
  }
}
