import { daysBetween, latestDay } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days since anybody last answered. */
export const signal: Signal<number> = {
  id: 'nps-age',
  unit: 'days',
  telling: 30,
  derive(input) {
    const newest = latestDay(present(input, 'nps')?.responses ?? [], input.today, (answer) => answer.answeredOn);
    if (newest === undefined) return unknown('nps');
    return known(daysBetween(newest, input.today), factUse(input, 'nps.responses', newest));
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      nps: {
        responses: [
          { score: 9, answeredOn: '2026-11-13' },
          { score: 2, answeredOn: '2026-01-01' },
        ],
      },
    },
    gives: 10,
  },
  { given: { nps: { responses: [] } }, gives: { missing: ['nps'] } },
];
