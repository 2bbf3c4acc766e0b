import { addDays, daysBetween } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days until the last day to give notice; the policy's notice period stands in for an unknown one. Negative: passed. */
export const signal: Signal<number> = {
  id: 'days-to-notice',
  unit: 'days',
  telling: 75,
  derive(input) {
    const plan = present(input, 'plan');
    if (plan?.renewalOn === undefined) return unknown('plan.renewalOn');
    const notice = plan.noticeDays ?? input.playbook.policy.defaultNoticeDays;
    const facts = [factUse(input, 'plan.renewalOn', plan.renewalOn)];
    if (plan.noticeDays !== undefined) facts.push(factUse(input, 'plan.noticeDays', plan.noticeDays));
    return known(daysBetween(input.today, addDays(plan.renewalOn, -notice)), ...facts);
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { renewalOn: '2027-03-31', noticeDays: 60 } }, gives: 68 },
  { given: { plan: { renewalOn: '2027-03-31' } }, gives: 98 },
  { given: {}, gives: { missing: ['plan.renewalOn'] } },
];
