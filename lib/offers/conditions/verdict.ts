import { DEPTH_LIMIT } from '@/lib/domain/playbook/comparison-rules';
import type { Condition } from '@/lib/domain/playbook/condition';
import { comparisonVerdict, FAIL, type FastVerdict, PASS, UNKNOWN, type VerdictOf } from './comparison-verdict';
import type { SlotTable } from './slot-table';

/**
 * `all` ends at the first fail and `any` at the first pass: nothing after it can change the verdict. An unknown ends nothing, for a
 * fail after it still counts.
 */
function combine(children: readonly VerdictOf[], ends: FastVerdict): VerdictOf {
  const otherwise: FastVerdict = ends === FAIL ? PASS : FAIL;
  const [first, second, third] = children;
  const unknown: FastVerdict = UNKNOWN;
  if (!first) return () => otherwise;
  if (!second) return first;
  // Conditions are mostly pairs and triples; without a loop and its bounds they take a third less time.
  if (!third) {
    return (account) => {
      const verdict = first(account);
      if (verdict === ends) return ends;
      const next = second(account);
      return verdict === otherwise || next === ends ? next : unknown;
    };
  }
  const rest = children.length === 3 ? third : combine(children.slice(2), ends);
  return (account) => {
    const verdict = first(account);
    if (verdict === ends) return ends;
    const next = second(account);
    if (next === ends) return ends;
    const last = rest(account);
    return last === ends || (verdict === otherwise && next === otherwise) ? last : unknown;
  };
}

function compileAt(condition: Condition, table: SlotTable, turned: boolean, depth: number): VerdictOf {
  if (depth > DEPTH_LIMIT) return () => UNKNOWN;
  if ('signal' in condition) return comparisonVerdict(condition, table, turned);
  if ('not' in condition) return compileAt(condition.not, table, !turned, depth + 1);
  const isAll = 'all' in condition;
  const children = (isAll ? condition.all : condition.any).map((child) => compileAt(child, table, turned, depth + 1));
  // De Morgan: under a `not`, "all" becomes "any of the contraries" and the other way round.
  return combine(children, isAll !== turned ? FAIL : PASS);
}

/**
 * Compiles a condition to closures over the table's slots: the verdict alone, without facts and without allocating, for a whole book of
 * accounts. It is the verdict of `compileCondition` on the same readings. Never throws; what is unsound, too deep or not in the table is unknown.
 */
export function compileVerdict(condition: Condition, table: SlotTable): VerdictOf {
  return compileAt(condition, table, false, 0);
}
