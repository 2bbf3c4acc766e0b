import type { SignalExample } from '../example';
import { countSigns } from '../interest';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Did the headcount grow in the last 90 days (practice 1, rule 2)? */
export const signal: Signal<boolean> = {
  id: 'headcount-growth',
  unit: 'flag',
  telling: 77,
  derive(input) {
    const growth = countSigns(input, 'headcount-growth');
    return growth === undefined ? unknown('interest') : known(growth > 0, factUse(input, 'interest.signals', growth));
  },
};

export const examples: SignalExample[] = [
  { given: { interest: { signals: [{ kind: 'headcount-growth', onDate: '2026-09-01' }] } }, gives: true },
  { given: { interest: { signals: [{ kind: 'new-department', onDate: '2026-09-01' }] } }, gives: false },
  { given: { interest: { signals: [{ kind: 'headcount-growth', onDate: '2026-11-24' }] } }, gives: false },
  { given: { interest: 'absent' }, gives: false },
  { given: {}, gives: { missing: ['interest'] } },
];
