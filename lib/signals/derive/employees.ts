import type { SignalExample } from '../example';
import { fieldReading, present } from '../reading';
import type { Signal } from '../signal';

/** People employed by the account. */
export const signal: Signal<number> = {
  id: 'employees',
  unit: 'count',
  telling: 28,
  derive: (input) => fieldReading(input, 'profile.employees', present(input, 'profile')?.employees),
};

export const examples: SignalExample[] = [
  { given: { profile: { employees: 120 } }, gives: 120 },
  { given: { profile: 'absent' }, gives: { missing: ['profile.employees'] } },
];
