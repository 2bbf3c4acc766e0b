import { type BackwardCalendar, backwardCalendar } from '@/lib/signals/backward-calendar';
import { present } from '@/lib/signals/reading';
import { offerOf, type TokenInput } from './token';

/**
 * The days that lead back from the renewal (practice 6). Where the contract names no notice days the policy's count; the trial counts
 * only where the offer has one.
 */
export function calendarOf(input: TokenInput): BackwardCalendar | undefined {
  const plan = present(input, 'plan');
  if (!plan?.renewalOn) return undefined;
  const { policy } = input.playbook;
  const terms = {
    renewalOn: plan.renewalOn,
    noticeDays: plan.noticeDays ?? policy.defaultNoticeDays,
    approvalDays: policy.buyerApprovalDays,
    trialDays: offerOf(input)?.proposal.trialDays ?? 0,
  };
  return backwardCalendar(terms, policy.calendar);
}
