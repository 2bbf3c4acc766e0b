import type { SignalExample } from '../example';
import { factUse, known, present } from '../reading';
import type { Signal } from '../signal';
import { signal as tenure } from './tenure';

/** Is the account still being set up? The CRM's stage says so, else its tenure; unlike `stage` it needs no usage. */
export const signal: Signal<boolean> = {
  id: 'onboarding',
  unit: 'flag',
  telling: 34,
  derive(input) {
    const stated = present(input, 'lifecycle')?.stage;
    if (stated) return known(stated === 'onboarding', factUse(input, 'lifecycle.stage', stated));
    const age = tenure.derive(input);
    if (age.state === 'unknown') return age;
    return known(age.value < input.playbook.policy.onboardingDays, ...age.facts);
  },
};

export const examples: SignalExample[] = [
  { given: { lifecycle: { stage: 'onboarding' }, plan: { startedOn: '2020-11-01' } }, gives: true },
  { given: { lifecycle: { stage: 'value' }, plan: { startedOn: '2026-11-01' } }, gives: false },
  { given: { plan: { startedOn: '2026-08-26' } }, gives: true },
  { given: { plan: { startedOn: '2026-08-25' } }, gives: false },
  { given: {}, gives: { missing: ['plan.startedOn'] } },
];
