import type { SignalExample } from '../example';
import { known } from '../reading';
import type { Signal } from '../signal';
import { signal as daysToRenewal } from './days-to-renewal';

/** Is the renewal ahead and within the policy's lead time? */
export const signal: Signal<boolean> = {
  id: 'renewal-window',
  unit: 'flag',
  telling: 60,
  derive(input) {
    const days = daysToRenewal.derive(input);
    if (days.state === 'unknown') return days;
    return known(days.value >= 0 && days.value <= input.playbook.policy.renewalLeadDays, ...days.facts);
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { renewalOn: '2027-02-21' } }, gives: true },
  { given: { plan: { renewalOn: '2027-02-22' } }, gives: false },
  { given: { plan: { renewalOn: '2026-11-22' } }, gives: false },
  { given: { plan: {} }, gives: { missing: ['plan.renewalOn'] } },
];
