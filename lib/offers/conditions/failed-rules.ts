import { DEPTH_LIMIT } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import { contraryOf } from '../compare';
import { comparisonVerdict, FAIL, type FastVerdict, PASS, UNKNOWN } from './comparison-verdict';
import type { SlotTable } from './slot-table';
import type { SlotValues } from './slot-values';

/** Where the numbers of failed comparisons are written; one serves any number of conditions, one after another. */
export interface FailedRules {
  readonly rules: Int32Array;
  count: number;
}

/** Room for as many comparisons as the largest of the conditions holds. */
export const failedRules = (capacity: number): FailedRules => ({ rules: new Int32Array(capacity), count: 0 });

type WhyNode = (account: SlotValues, out: FailedRules) => FastVerdict;

/** The fast why-not of one condition: its verdict and, unless it passes, the comparisons that decided it. */
export interface WhyNot {
  /** The condition's comparisons in its order, as the explanation reports them: turned to their contrary under a `not`. */
  readonly comparisons: readonly Comparison[];
  /** The slot of each comparison, for `SlotValues.valueOf`; -1 for one that is unsound. */
  readonly slots: readonly number[];
  /** Writes the numbers of the deciding comparisons behind what `out` holds. A condition that passes writes none. */
  readonly run: WhyNode;
}

/** Drops what was written between two places and moves up what came after. */
function drop(out: FailedRules, from: number, to: number): void {
  out.rules.copyWithin(from, to, out.count);
  out.count -= to - from;
}

/** All the children of the winning verdict count, as in the explanation; so only a pass of `any` ends early. */
function combine(children: readonly WhyNode[], isAll: boolean): WhyNode {
  const ofNothing: FastVerdict = isAll ? PASS : FAIL;
  return (account, out) => {
    const start = out.count;
    let verdict: FastVerdict = ofNothing;
    for (const child of children) {
      const mark = out.count;
      const next = child(account, out);
      if (next === verdict) continue;
      if (isAll === next < verdict) {
        if (mark > start) drop(out, start, mark);
        verdict = next;
        if (verdict === PASS) return verdict;
      } else out.count = mark;
    }
    return verdict;
  };
}

/** Compiles the fast why-not of a condition. It reports the comparisons that `compileCondition` gives as deciding, in the same order. */
export function compileWhyNot(condition: Condition, table: SlotTable): WhyNot {
  const comparisons: Comparison[] = [];
  const slots: number[] = [];

  function leaf(stated: Comparison, turned: boolean): WhyNode {
    const number = comparisons.push((turned && contraryOf(stated)) || stated) - 1;
    slots.push(table.slotOf(stated));
    const verdictOf = comparisonVerdict(stated, table, turned);
    return (account, out) => {
      const verdict = verdictOf(account);
      if (verdict !== 2) out.rules[out.count++] = number;
      return verdict;
    };
  }

  function compileAt(node: Condition, turned: boolean, depth: number): WhyNode {
    if (depth > DEPTH_LIMIT) return () => UNKNOWN;
    if ('signal' in node) return leaf(node, turned);
    if ('not' in node) return compileAt(node.not, !turned, depth + 1);
    const isAll = 'all' in node;
    const children = (isAll ? node.all : node.any).map((child) => compileAt(child, turned, depth + 1));
    return combine(children, isAll !== turned);
  }

  return { run: compileAt(condition, false, 0), comparisons, slots };
}
