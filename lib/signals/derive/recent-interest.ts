import { isWithin } from '../days';
import type { SignalExample } from '../example';
import { interestSigns } from '../interest';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** How often the account looked at or asked about a product, plan, add-on or feature within the policy's days (practice 9). */
export const signal: Signal<number> = {
  id: 'recent-interest',
  unit: 'count',
  of: 'subject',
  telling: 80,
  derive(input, of) {
    const signs = interestSigns(input);
    if (!signs) return unknown('interest');
    const { days } = input.playbook.policy.interest;
    const recent = signs.filter((one) => one.subject === of && isWithin(one.onDate, input.today, days)).length;
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
