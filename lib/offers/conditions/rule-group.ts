import type { Comparison, ComparisonOperator, Condition, SignalUnit } from '@/lib/domain/playbook/condition';

/** A comparison as React Query Builder edits one. `field` is the signal, with its subject after a colon: `utilisation:storage`. */
export interface QueryRule {
  field: string;
  operator: string;
  value: Comparison['value'];
  /** Not of the builder; it keeps what it does not know. */
  unit: SignalUnit;
}

/** A group as React Query Builder edits one (its `RuleGroupType`). */
export interface QueryGroup {
  combinator: 'and' | 'or';
  rules: (QueryRule | QueryGroup)[];
  not?: boolean;
  /**
   * The group only holds its one rule: for a comparison at the root or under a `not`, which the builder allows in groups alone. Where an
   * editor loses the mark the condition means the same, with a group of one more.
   */
  holder?: true;
}

/** Our operators by the builder's names; `containsAny` is added to its list where it is shown. */
const NAMES: Readonly<Record<ComparisonOperator, string>> = {
  '=': '=',
  '!=': '!=',
  '<': '<',
  '<=': '<=',
  '>': '>',
  '>=': '>=',
  in: 'in',
  'not-in': 'notIn',
  contains: 'contains',
  'contains-any': 'containsAny',
};
const OPERATORS = new Map(Object.entries(NAMES).map(([op, name]) => [name, op as ComparisonOperator]));

export const operatorNamed = (name: string): ComparisonOperator | undefined => OPERATORS.get(name);
export const OPERATOR_NAMES: readonly string[] = [...OPERATORS.keys()];

/** The colon parts signal and subject, so one in a signal's own name is written as a code. */
function fieldOf({ signal, of }: Comparison): string {
  const name = signal.replace(/[%:]/g, (sign) => (sign === '%' ? '%25' : '%3A'));
  return of === undefined ? name : `${name}:${of}`;
}

/** The signal and the subject that a field names. */
export function signalOf(field: string): { signal: string; of?: string } {
  const at = field.indexOf(':');
  const name = (at < 0 ? field : field.slice(0, at)).replace(/%3A/g, ':').replace(/%25/g, '%');
  return at < 0 ? { signal: name } : { signal: name, of: field.slice(at + 1) };
}

function nodeOf(condition: Condition): QueryRule | QueryGroup {
  if ('signal' in condition) {
    const { op, value, unit } = condition;
    return { field: fieldOf(condition), operator: NAMES[op], value, unit };
  }
  if ('all' in condition) return { combinator: 'and', rules: condition.all.map(nodeOf) };
  if ('any' in condition) return { combinator: 'or', rules: condition.any.map(nodeOf) };
  const turned = nodeOf(condition.not);
  // A comparison, and what is turned already, needs a group of its own to carry the `not`.
  const needsHolder = !('rules' in turned) || turned.not === true;
  return needsHolder ? { combinator: 'and', rules: [turned], not: true, holder: true } : { ...turned, not: true };
}

/** A condition in the form that React Query Builder edits. `fromRuleGroup` gives back the same condition, whichever it was. */
export function toRuleGroup(condition: Condition): QueryGroup {
  const node = nodeOf(condition);
  return 'rules' in node ? node : { combinator: 'and', rules: [node], holder: true };
}
