import type { SignalExample } from '../example';
import { fieldReading, present } from '../reading';
import type { Signal } from '../signal';

/** Seats bought. */
export const signal: Signal<number> = {
  id: 'seats',
  unit: 'count',
  telling: 28,
  derive: (input) => fieldReading(input, 'plan.seats', present(input, 'plan')?.seats),
};

export const examples: SignalExample[] = [
  { given: { plan: { seats: 40 } }, gives: 40 },
  { given: { plan: {} }, gives: { missing: ['plan.seats'] } },
];
