import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { fiscalYearEnd } from '../fiscal-year';
import { known } from '../reading';
import type { Signal } from '../signal';

/** Days until the fiscal year of most buyers ends, by the policy's calendar: budgets close with it. It needs no fact of the account. */
export const signal: Signal<number> = {
  id: 'days-to-fiscal-year-end',
  unit: 'days',
  telling: 22,
  derive: ({ today, playbook }) => known(daysBetween(today, fiscalYearEnd(today, playbook.policy.calendar.fiscalYearEndMonth))),
};

export const examples: SignalExample[] = [{ given: {}, gives: 128 }];
