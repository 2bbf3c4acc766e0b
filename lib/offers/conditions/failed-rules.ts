import { DEPTH_LIMIT } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import { contraryOf } from '../compare';
import { comparisonVerdict, type FastVerdict, UNKNOWN } from './comparison-verdict';
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

/** Drops what was written between two places and moves up what came after; a loop, for these are a handful. */
function drop(out: FailedRules, from: number, to: number): void {
  const { rules, count } = out;
  for (let at = to; at < count; at += 1) rules[from + at - to] = rules[at] ?? 0;
  out.count = from + count - to;
}

/** All the children of the weakest verdict count, as in the explanation; so nothing ends early. */
function allOf(children: readonly WhyNode[]): WhyNode {
  return (account, out) => {
    const start = out.count;
    let least: FastVerdict = 2;
    for (let i = 0; i < children.length; i += 1) {
      const mark = out.count;
      const verdict: FastVerdict = children[i]?.(account, out) ?? least;
      if (verdict < least) {
        if (mark > start) drop(out, start, mark);
        least = verdict;
      } else if (verdict > least) out.count = mark;
    }
    return least;
  };
}

/** A pass ends it: then there is nothing to report. */
function anyOf(children: readonly WhyNode[]): WhyNode {
  return (account, out) => {
    const start = out.count;
    let most: FastVerdict = 0;
    for (let i = 0; i < children.length; i += 1) {
      const mark = out.count;
      const verdict: FastVerdict = children[i]?.(account, out) ?? most;
      if (verdict === 2) {
        out.count = start;
        return 2;
      }
      if (verdict > most) {
        if (mark > start) drop(out, start, mark);
        most = verdict;
      } else if (verdict < most) out.count = mark;
    }
    return most;
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
    return isAll !== turned ? allOf(children) : anyOf(children);
  }

  return { run: compileAt(condition, false, 0), comparisons, slots };
}
