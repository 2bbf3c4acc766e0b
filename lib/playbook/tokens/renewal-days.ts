import { type BackwardCalendar, backwardCalendar } from '@/lib/signals/backward-calendar';
import { renewalTerms } from '@/lib/signals/renewal-terms';
import { offerOf, type TokenInput } from './token';

/**
 * The days that lead back from the renewal (practice 6). Where the contract names no notice days the policy's count; the trial counts
 * only where the offer has one.
 */
export function calendarOf(input: TokenInput): BackwardCalendar | undefined {
  const terms = renewalTerms(input, offerOf(input)?.proposal.trialDays ?? 0);
  return terms && backwardCalendar(terms, input.playbook.policy.calendar);
}
