import type { SignalExample } from '../example';
import { fieldReading, present } from '../reading';
import type { Signal } from '../signal';

/** The account's industry, by the playbook's code. */
export const signal: Signal<string> = {
  id: 'industry',
  unit: 'code',
  telling: 20,
  derive: (input) => fieldReading(input, 'profile.industry', present(input, 'profile')?.industry),
};

export const examples: SignalExample[] = [
  { given: { profile: { industry: 'manufacturing' } }, gives: 'manufacturing' },
  { given: { profile: {} }, gives: { missing: ['profile.industry'] } },
];
