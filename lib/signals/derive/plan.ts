import type { SignalExample } from '../example';
import { fieldReading, present } from '../reading';
import type { Signal } from '../signal';

/** The plan the account is on, by the playbook's id. */
export const signal: Signal<string> = {
  id: 'plan',
  unit: 'code',
  telling: 20,
  derive: (input) => fieldReading(input, 'plan.planId', present(input, 'plan')?.planId),
};

export const examples: SignalExample[] = [
  { given: { plan: { planId: 'work-standard' } }, gives: 'work-standard' },
  { given: {}, gives: { missing: ['plan.planId'] } },
];
