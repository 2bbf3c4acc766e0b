import type { RuleResult } from '@/lib/domain/decision/candidate';
import { signals } from '@/lib/signals/registry';
import type { Judged } from './judge';

/** More than three reasons are none (C4). */
export const REASON_LIMIT = 3;

/** The most telling rules, at most three, each signal once: two thresholds on one signal are one reason. */
export function mostTelling(rules: readonly RuleResult[]): RuleResult[] {
  const telling = (rule: RuleResult) => signals.get(rule.comparison.signal)?.telling ?? 0;
  const chosen: RuleResult[] = [];
  for (const rule of rules.toSorted((a, b) => telling(b) - telling(a))) {
    if (chosen.length === REASON_LIMIT) break;
    if (!chosen.some((other) => other.comparison.signal === rule.comparison.signal)) chosen.push(rule);
  }
  return chosen;
}

/** Why this offer: the comparisons that made it applicable; where none was asked for, those that made it suitable. */
export function reasonsFor({ applicability, suitability }: Judged): RuleResult[] {
  const need = mostTelling(applicability.deciding.filter((rule) => rule.verdict === 'pass'));
  return need.length > 0 ? need : mostTelling(suitability.deciding.filter((rule) => rule.verdict === 'pass'));
}
