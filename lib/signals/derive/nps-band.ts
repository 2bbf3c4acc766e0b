import type { SignalExample } from '../example';
import { npsDistribution } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** promoter, passive or detractor of the account as a whole (practice 7; the bounds stand in `offers/SPEC.md`, O21). */
export const signal: Signal<string> = {
  id: 'nps-band',
  unit: 'code',
  telling: 50,
  derive(input) {
    const nps = present(input, 'nps');
    const fresh = { today: input.today, freshDays: input.playbook.policy.npsFreshDays };
    const distribution = nps && npsDistribution(nps, fresh);
    if (!distribution?.band) return unknown('nps');
    const answers = factUse(input, 'nps.responses', distribution.answers);
    return known<string>(distribution.band, answers, factUse(input, 'nps.score', distribution.score));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const on = (answeredOn: string, ...scores: number[]): SignalExample['given'] => ({
  nps: { responses: scores.map((score) => ({ score, answeredOn })) },
});

export const examples: SignalExample[] = [
  { given: on('2026-10-01', 9, 10, 9, 8, 7, 3), gives: 'promoter' },
  { given: on('2026-10-01', 7, 7, 7, 8, 8, 7, 7, 3, 4, 5), gives: 'detractor' },
  { given: on('2026-10-01', 9, 8, 7), gives: 'passive' },
  { given: on('2026-10-01', 9, 3), gives: 'passive' },
  { given: on('2026-12-01', 10), gives: { missing: ['nps'] } },
  { given: { nps: { responses: [] } }, gives: { missing: ['nps'] } },
];
