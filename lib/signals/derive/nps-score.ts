import type { SignalExample } from '../example';
import { npsDistribution } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** NPS, −100 to 100, of the latest fresh answer of each person (practice 7). Nobody asked, or long ago: unknown. */
export const signal: Signal<number> = {
  id: 'nps-score',
  unit: 'score',
  telling: 55,
  derive(input) {
    const nps = present(input, 'nps');
    const fresh = { today: input.today, freshDays: input.playbook.policy.npsFreshDays };
    const distribution = nps && npsDistribution(nps, fresh);
    if (!distribution || distribution.score === null) return unknown('nps');
    return known(distribution.score, factUse(input, 'nps.responses', distribution.answers));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const on = (answeredOn: string, ...scores: number[]): SignalExample['given'] => ({
  nps: { responses: scores.map((score) => ({ score, answeredOn })) },
});

export const examples: SignalExample[] = [
  { given: on('2026-10-01', 9, 10, 9, 8, 7, 3), gives: 33.3 },
  { given: on('2026-10-01', 7, 7, 7, 8, 8, 7, 7, 3, 4, 5), gives: -30 },
  { given: on('2026-05-01', 9, 10), gives: { missing: ['nps'] } },
  { given: { nps: 'absent' }, gives: { missing: ['nps'] } },
];
