import { DEPTH_LIMIT, expectedValue, OPERATORS } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { signals } from '@/lib/signals/registry';
import type { SignalSubject } from '@/lib/signals/signal';

export { DEPTH_LIMIT };

/** What is wrong in a condition and where, e.g. `all.0.not.signal`. */
export interface ConditionProblem {
  readonly path: string;
  readonly problem: string;
}

type Catalogue = Pick<Playbook, 'products' | 'plans' | 'addOns' | 'features' | 'metrics'>;

function idsOf(catalogue: Catalogue, subject: SignalSubject): string[] {
  const lists = {
    metric: catalogue.metrics,
    product: catalogue.products,
    plan: catalogue.plans,
    'add-on': catalogue.addOns,
    feature: catalogue.features,
  };
  const chosen = subject === 'subject' ? Object.values(lists).flat() : lists[subject];
  return chosen.map((entry) => entry.id);
}

function checkComparison(comparison: Comparison, at: string, catalogue: Catalogue | undefined): ConditionProblem[] {
  const signal = signals.get(comparison.signal);
  if (!signal) return [{ path: `${at}signal`, problem: `no such signal: ${comparison.signal}` }];
  const { op, unit, of } = comparison;
  if (unit !== signal.unit) return [{ path: `${at}unit`, problem: `expected ${signal.unit}, received ${unit}` }];
  const problems: ConditionProblem[] = [];
  if (!OPERATORS[unit].includes(op)) {
    problems.push({ path: `${at}op`, problem: `expected one of ${OPERATORS[unit].join(' ')} for ${unit}, received ${op}` });
  }
  const expected = expectedValue(comparison);
  if (expected !== null) problems.push({ path: `${at}value`, problem: `expected ${expected}` });
  if (!signal.of && of !== undefined) problems.push({ path: `${at}of`, problem: `${signal.id} takes no "of"` });
  if (signal.of && of === undefined) problems.push({ path: `${at}of`, problem: `expected a ${signal.of}` });
  if (signal.of && of !== undefined && catalogue && !idsOf(catalogue, signal.of).includes(of)) {
    problems.push({ path: `${at}of`, problem: `no such ${signal.of} in the playbook: ${of}` });
  }
  return problems;
}

/**
 * Everything wrong with a condition: unknown signals, a wrong unit, an operator or value that does not fit it, a missing or
 * unknown `of`, too deep. Empty: it can be compiled. With a catalogue, `of` must name something in it.
 */
export function checkCondition(condition: Condition, catalogue?: Catalogue): ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  const visit = (node: Condition, at: string, depth: number): void => {
    if (depth > DEPTH_LIMIT) problems.push({ path: at, problem: `deeper than ${DEPTH_LIMIT} levels` });
    else if ('signal' in node) problems.push(...checkComparison(node, at, catalogue));
    else if ('not' in node) visit(node.not, `${at}not.`, depth + 1);
    else if ('all' in node) for (const [i, child] of node.all.entries()) visit(child, `${at}all.${i}.`, depth + 1);
    else for (const [i, child] of node.any.entries()) visit(child, `${at}any.${i}.`, depth + 1);
  };
  visit(condition, '', 0);
  return problems;
}
