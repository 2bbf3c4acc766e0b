import type { RuleResult, RuleSetResult, Verdict } from '@/lib/domain/decision/candidate';
import { DEPTH_LIMIT, isOfUnit } from '@/lib/domain/playbook/comparison-rules';
import type { Comparison, Condition } from '@/lib/domain/playbook/condition';
import type { SignalReader } from '@/lib/signals/registry';
import { contraryOf, holds } from './compare';
import { isSound } from './conditions/is-sound';

/** A verdict, the comparisons that decided it, and the others; both in the order of the playbook. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly deciding: readonly RuleResult[];
  readonly rest: readonly RuleResult[];
}

/** A condition made ready: give it a reader of signals, get the verdict. */
export type CompiledCondition = (read: SignalReader) => Evaluation;

const OPPOSITE: Readonly<Record<Verdict, Verdict>> = { pass: 'fail', fail: 'pass', unknown: 'unknown' };

/** A comparison; `turned` where it stands under an odd number of `not`. Its verdict always says whether it speaks for the set. */
function compileComparison(stated: Comparison, turned: boolean): CompiledCondition {
  const contrary = turned ? contraryOf(stated) : null;
  const comparison = contrary ?? stated;
  const turnVerdict = turned && !contrary;
  const sound = isSound(comparison);
  return (read) => {
    const reading = sound ? read(comparison.signal, comparison.of) : undefined;
    if (reading?.state !== 'known' || !isOfUnit(comparison.unit, reading.value)) {
      const missing = reading?.state === 'unknown' ? [...reading.missing] : [`signal:${comparison.signal}`];
      const result: RuleResult = { comparison, verdict: 'unknown', missing, facts: [] };
      return { verdict: 'unknown', deciding: [result], rest: [] };
    }
    const verdict = holds(comparison, reading.value) ? 'pass' : 'fail';
    const said = turnVerdict ? OPPOSITE[verdict] : verdict;
    return {
      verdict: said,
      deciding: [{ comparison, verdict: said, actual: reading.value, facts: reading.facts }],
      rest: [],
    };
  };
}

/** Kleene's `all` (weakest verdict wins) and `any` (strongest wins). The children of the winning verdict decided. */
function combine(children: readonly CompiledCondition[], isAll: boolean): CompiledCondition {
  const order: readonly Verdict[] = isAll ? ['fail', 'unknown', 'pass'] : ['pass', 'unknown', 'fail'];
  const ofNothing: Verdict = isAll ? 'pass' : 'fail';
  return (read) => {
    const results = children.map((child) => child(read));
    const verdict = order.find((one) => results.some((result) => result.verdict === one)) ?? ofNothing;
    const deciding = results.filter((result) => result.verdict === verdict);
    const others = results.filter((result) => result.verdict !== verdict);
    return {
      verdict,
      deciding: deciding.flatMap((result) => result.deciding),
      rest: [...deciding.flatMap((result) => result.rest), ...others.flatMap((result) => [...result.deciding, ...result.rest])],
    };
  };
}

const TOO_DEEP: CompiledCondition = () => ({ verdict: 'unknown', deciding: [], rest: [] });

function compileAt(condition: Condition, turned: boolean, depth: number): CompiledCondition {
  if (depth > DEPTH_LIMIT) return TOO_DEEP;
  if ('signal' in condition) return compileComparison(condition, turned);
  if ('not' in condition) return compileAt(condition.not, !turned, depth + 1);
  const isAll = 'all' in condition;
  const children = isAll ? condition.all : condition.any;
  // De Morgan: under a `not`, "all" becomes "any of the contraries" and the other way round.
  return combine(
    children.map((child) => compileAt(child, turned, depth + 1)),
    isAll !== turned,
  );
}

/**
 * Compiles a condition to closures, in Kleene's three-valued logic (practice 2). Never throws: what a checked playbook
 * cannot hold is unknown here, so that it can never pass.
 */
export function compileCondition(condition: Condition): CompiledCondition {
  return compileAt(condition, false, 0);
}

/** The result as the decision keeps it: every comparison, those that decided first. */
export function ruleSetResult({ verdict, deciding, rest }: Evaluation): RuleSetResult {
  return { verdict, rules: [...deciding, ...rest] };
}
