import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { Comparison } from '@/lib/domain/playbook/condition';
import type { SignalReader } from '@/lib/signals/registry';
import { compileCondition } from './condition';

/** What must hold before anything is sold (D2): no severe ticket open, nothing unpaid, onboarding finished. */
const MUST_HOLD: readonly Comparison[] = [
  { signal: 'severe-tickets', op: '=', value: 0, unit: 'count' },
  { signal: 'overdue-invoices', op: '=', value: 0, unit: 'count' },
  { signal: 'stage', op: '!=', value: 'onboarding', unit: 'code' },
];

/**
 * The comparisons known to fail; while there is one, nothing but recovery is offered. What is unknown does not block by
 * itself: an org whose reps may not see tickets would never get an offer. A lead who wants certainty asks for it in an
 * offer's suitability, where unknown never passes (O32).
 */
export function blockersOf(read: SignalReader): RuleResult[] {
  return MUST_HOLD.flatMap((comparison) => compileCondition(comparison)(read).deciding).filter((rule) => rule.verdict === 'fail');
}
