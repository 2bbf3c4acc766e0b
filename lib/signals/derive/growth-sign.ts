import type { SignalExample } from '../example';
import { countSigns } from '../interest';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Did the headcount grow or a department appear in the last 90 days (practice 1, rule 2)? */
export const signal: Signal<boolean> = {
  id: 'growth-sign',
  unit: 'flag',
  telling: 78,
  derive(input) {
    const growth = countSigns(input, 'headcount-growth', 'new-department');
    return growth === undefined ? unknown('interest') : known(growth > 0, factUse(input, 'interest.signals', growth));
  },
};

export const examples: SignalExample[] = [
  { given: { interest: { signals: [{ kind: 'new-department', onDate: '2026-09-01' }] } }, gives: true },
  { given: { interest: { signals: [{ kind: 'new-department', onDate: '2026-08-01' }] } }, gives: false },
  { given: { interest: 'absent' }, gives: false },
  { given: {}, gives: { missing: ['interest'] } },
];
