import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { interestSigns } from '../interest';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Weights are added up as whole millionths, so that the sum does not depend on the order of the facts. */
const FINE = 1_000_000;

/**
 * Looks and questions with decay: each counts 1 on its day and loses the policy's share a week, for the policy's days (practice 9).
 * To two decimals.
 */
export const signal: Signal<number> = {
  id: 'interest-strength',
  unit: 'score',
  of: 'subject',
  telling: 79,
  derive(input, of) {
    const signs = interestSigns(input);
    if (!signs) return unknown('interest');
    const { days, weeklyDecay } = input.playbook.policy.interest;
    let [sum, count] = [0, 0];
    for (const { subject, onDate } of signs) {
      const age = subject === of ? daysBetween(onDate, input.today) : -1;
      if (age < 0 || age > days) continue;
      sum += Math.round(FINE * (1 - weeklyDecay) ** (age / 7));
      count += 1;
    }
    return known(Math.round((sum * 100) / FINE) / 100, factUse(input, 'interest.signals', count));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const seen = (...days: string[]): SignalExample['given'] => ({
  interest: { signals: days.map((onDate) => ({ kind: 'asked', subject: 'sso', onDate })) },
});

export const examples: SignalExample[] = [
  { given: seen('2026-11-23'), of: 'sso', gives: 1 },
  { given: seen('2026-11-16', '2026-11-23'), of: 'sso', gives: 1.75 },
  { given: seen('2026-10-26'), of: 'sso', gives: 0.32 },
  { given: seen('2026-10-23', '2026-11-24'), of: 'sso', gives: 0 },
  { given: seen('2026-11-23'), of: 'analytics', gives: 0 },
  { given: { interest: 'absent' }, of: 'sso', gives: 0 },
  { given: {}, of: 'sso', gives: { missing: ['interest'] } },
];
