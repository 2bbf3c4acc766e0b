import type { RenewalTerms } from './backward-calendar';
import { present } from './reading';
import type { SignalInput } from './signal';

/**
 * What the days before the renewal are counted back from; the policy's usual notice stands in for an unknown one (O15). Undefined where
 * the renewal is unknown.
 * @param trialDays of the offer that is talked about; 0 where it has none
 */
export function renewalTerms(input: SignalInput, trialDays: number): RenewalTerms | undefined {
  const plan = present(input, 'plan');
  if (plan?.renewalOn === undefined) return undefined;
  const { defaultNoticeDays, buyerApprovalDays } = input.playbook.policy;
  const noticeDays = plan.noticeDays ?? defaultNoticeDays;
  return { renewalOn: plan.renewalOn, noticeDays, approvalDays: buyerApprovalDays, trialDays };
}
