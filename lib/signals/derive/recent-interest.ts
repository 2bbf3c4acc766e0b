import { isWithin } from '../days';
import type { SignalExample } from '../example';
import { factUse, isAbsent, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** How far back a look or a question still counts (practice 9). */
const INTEREST_DAYS = 30;

/** How often the account looked at or asked about a product, plan, add-on or feature in the last 30 days. */
export const signal: Signal<number> = {
  id: 'recent-interest',
  unit: 'count',
  of: 'subject',
  telling: 80,
  derive(input, of) {
    const seen = present(input, 'interest')?.signals ?? (isAbsent(input, 'interest') ? [] : undefined);
    if (!seen) return unknown('interest');
    const recent = seen.filter((one) => one.subject === of && isWithin(one.onDate, input.today, INTEREST_DAYS)).length;
    return known(recent, factUse(input, 'interest.signals', recent));
  },
};

const looks: SignalExample['given'] = {
  interest: {
    signals: [
      { kind: 'viewed-plan', subject: 'work-business', onDate: '2026-11-20' },
      { kind: 'asked', subject: 'work-business', onDate: '2026-10-24' },
      { kind: 'viewed-plan', subject: 'work-business', onDate: '2026-10-23' },
      { kind: 'viewed-feature', subject: 'analytics', onDate: '2026-11-20' },
    ],
  },
};

export const examples: SignalExample[] = [
  { given: looks, of: 'work-business', gives: 2 },
  { given: looks, of: 'sso', gives: 0 },
  { given: { interest: 'absent' }, of: 'sso', gives: 0 },
  { given: {}, of: 'sso', gives: { missing: ['interest'] } },
];
