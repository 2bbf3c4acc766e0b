import { backwardCalendar } from '../backward-calendar';
import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import { renewalTerms } from '../renewal-terms';
import type { Signal } from '../signal';

/**
 * Days until the talk about the renewal must begin so that the buyer's approval ends by the last day of notice, on working days and
 * without a trial (practice 6, X4); negative once that day has passed. The policy's notice period stands in for an unknown one.
 */
export const signal: Signal<number> = {
  id: 'days-to-first-talk',
  unit: 'days',
  telling: 74,
  derive(input) {
    const terms = renewalTerms(input, 0);
    if (!terms) return unknown('plan.renewalOn');
    const { calendar } = input.playbook.policy;
    const noticeDays = present(input, 'plan')?.noticeDays;
    const facts = [factUse(input, 'plan.renewalOn', terms.renewalOn)];
    if (noticeDays !== undefined) facts.push(factUse(input, 'plan.noticeDays', noticeDays));
    return known(daysBetween(input.today, backwardCalendar(terms, calendar).startOn), ...facts);
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { renewalOn: '2027-03-31', noticeDays: 30 } }, gives: 77 },
  // Three weeks before Monday 7 December is the holiday-free Monday 16 November: a week ago.
  { given: { plan: { renewalOn: '2027-01-06' } }, gives: -7 },
  // Notice by Sunday 20 December, so on Friday; three weeks before that is Friday 27 November.
  { given: { plan: { renewalOn: '2026-12-20', noticeDays: 0 } }, gives: 4 },
  { given: { plan: {} }, gives: { missing: ['plan.renewalOn'] } },
];
