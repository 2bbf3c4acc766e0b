import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days as a customer: since the CRM's "customer since", else since the contract began. A day still to come is no tenure. */
export const signal: Signal<number> = {
  id: 'tenure',
  unit: 'days',
  telling: 30,
  derive(input) {
    const since = present(input, 'profile')?.customerSince;
    const path = since === undefined ? 'plan.startedOn' : 'profile.customerSince';
    const from = since ?? present(input, 'plan')?.startedOn;
    if (from === undefined || from > input.today) return unknown(path);
    return known(daysBetween(from, input.today), factUse(input, path, from));
  },
};

export const examples: SignalExample[] = [
  { given: { profile: { customerSince: '2025-11-23' }, plan: { startedOn: '2026-11-01' } }, gives: 365 },
  { given: { plan: { startedOn: '2026-11-01' } }, gives: 22 },
  { given: { plan: { startedOn: '2026-12-01' } }, gives: { missing: ['plan.startedOn'] } },
];
