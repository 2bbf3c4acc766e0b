import { expectedValue, OPERATORS } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison } from '@/lib/domain/playbook/condition';
import { signals } from '@/lib/signals/registry';

/** Can the comparison be made at all: a signal that exists, in its own unit, with an operator, a value and an `of` that fit (O5). */
export function isSound(comparison: Comparison): boolean {
  const { signal: id, unit, op, of } = comparison;
  const signal = signals.get(id);
  const takesOf = (signal?.of !== undefined) === (of !== undefined);
  return signal?.unit === unit && takesOf && OPERATORS[unit].includes(op) && expectedValue(comparison) === null;
}
