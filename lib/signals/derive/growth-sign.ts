import { isWithin } from '../days';
import type { SignalExample } from '../example';
import { factUse, isAbsent, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

const GROWTH_DAYS = 90;

/** Did the headcount grow or a department appear in the last 90 days (practice 1, rule 2)? */
export const signal: Signal<boolean> = {
  id: 'growth-sign',
  unit: 'flag',
  telling: 78,
  derive(input) {
    const seen = present(input, 'interest')?.signals ?? (isAbsent(input, 'interest') ? [] : undefined);
    if (!seen) return unknown('interest');
    const growth = seen
      .filter((one) => one.kind === 'headcount-growth' || one.kind === 'new-department')
      .filter((one) => isWithin(one.onDate, input.today, GROWTH_DAYS));
    return known(growth.length > 0, factUse(input, 'interest.signals', growth.length));
  },
};

export const examples: SignalExample[] = [
  { given: { interest: { signals: [{ kind: 'new-department', onDate: '2026-09-01' }] } }, gives: true },
  { given: { interest: { signals: [{ kind: 'new-department', onDate: '2026-08-01' }] } }, gives: false },
  { given: { interest: 'absent' }, gives: false },
  { given: {}, gives: { missing: ['interest'] } },
];
