import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';
import { signal as renewalWindow } from './renewal-window';
import { signal as seatUtilisation } from './seat-utilisation';
import { signal as tenure } from './tenure';

/** From this share of seats in use an account counts as getting what it bought. */
const VALUE_SHARE = 0.5;

/**
 * The stage of the customer's life (practice 1, rule 7; S3): the CRM's word; else onboarding by tenure, renewal by its window, and
 * by the share of seats in use adoption, value from a half, expansion from the warning share. Only what a step needs must be known.
 */
export const signal: Signal<string> = {
  id: 'stage',
  unit: 'code',
  telling: 35,
  derive(input) {
    const stated = present(input, 'lifecycle')?.stage;
    if (stated) return known<string>(stated, factUse(input, 'lifecycle.stage', stated));
    const age = tenure.derive(input);
    const { onboardingDays, utilisation } = input.playbook.policy;
    if (age.state === 'known' && age.value < onboardingDays) return known('onboarding', ...age.facts);
    const renewal = renewalWindow.derive(input);
    if (age.state === 'known' && renewal.state === 'known' && renewal.value) {
      return known('renewal', ...age.facts, ...renewal.facts);
    }
    const use = seatUtilisation.derive(input);
    if (age.state === 'known' && renewal.state === 'known' && use.state === 'known') {
      const stage = use.value >= utilisation.warn ? 'expansion' : use.value >= VALUE_SHARE ? 'value' : 'adoption';
      return known(stage, ...age.facts, ...renewal.facts, ...use.facts);
    }
    const missing = [age, renewal, use].flatMap((reading) => (reading.state === 'unknown' ? reading.missing : []));
    return unknown('lifecycle.stage', ...missing);
  },
};

/*@__NO_SIDE_EFFECTS__*/
const year = (seats: number, activeUsers: number, renewalOn = '2027-10-01'): SignalExample['given'] => ({
  plan: { seats, startedOn: '2025-10-01', renewalOn },
  usage: { metrics: [], activeUsers },
});

export const examples: SignalExample[] = [
  { given: { lifecycle: { stage: 'value' } }, gives: 'value' },
  { given: { plan: { startedOn: '2026-11-01' } }, gives: 'onboarding' },
  { given: year(100, 20), gives: 'adoption' },
  { given: year(100, 50), gives: 'value' },
  { given: year(100, 80), gives: 'expansion' },
  { given: year(100, 80, '2026-12-31'), gives: 'renewal' },
  { given: { plan: { startedOn: '2025-10-01', renewalOn: '2026-12-31' } }, gives: 'renewal' },
  {
    given: { plan: { startedOn: '2025-10-01', renewalOn: '2027-10-01', seats: 5 } },
    gives: { missing: ['lifecycle.stage', 'usage.seats'] },
  },
  {
    given: {},
    gives: { missing: ['lifecycle.stage', 'plan.startedOn', 'plan.renewalOn', 'usage.seats', 'plan.seats'] },
  },
];
