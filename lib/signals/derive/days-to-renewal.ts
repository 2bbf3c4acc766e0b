import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days until the contract renews; negative once the day has passed. */
export const signal: Signal<number> = {
  id: 'days-to-renewal',
  unit: 'days',
  telling: 70,
  derive(input) {
    const renewalOn = present(input, 'plan')?.renewalOn;
    if (renewalOn === undefined) return unknown('plan.renewalOn');
    return known(daysBetween(input.today, renewalOn), factUse(input, 'plan.renewalOn', renewalOn));
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { renewalOn: '2026-12-23' } }, gives: 30 },
  { given: { plan: { renewalOn: '2026-11-20' } }, gives: -3 },
  { given: { plan: {} }, gives: { missing: ['plan.renewalOn'] } },
];
