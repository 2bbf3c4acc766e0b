import type { SignalExample } from '../example';
import { countSigns } from '../interest';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Departments that appeared in the last 90 days (practice 1, rule 2). */
export const signal: Signal<number> = {
  id: 'new-departments',
  unit: 'count',
  telling: 76,
  derive(input) {
    const count = countSigns(input, 'new-department');
    return count === undefined ? unknown('interest') : known(count, factUse(input, 'interest.signals', count));
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      interest: {
        signals: [
          { kind: 'new-department', onDate: '2026-08-25' },
          { kind: 'new-department', onDate: '2026-11-01' },
          { kind: 'new-department', onDate: '2026-08-24' },
        ],
      },
    },
    gives: 2,
  },
  { given: { interest: 'absent' }, gives: 0 },
  { given: {}, gives: { missing: ['interest'] } },
];
