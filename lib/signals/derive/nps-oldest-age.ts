import type { SignalExample } from '../example';
import { answerAges } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days since the person answered who has been silent longest: how much of the NPS rests on old words. */
export const signal: Signal<number> = {
  id: 'nps-oldest-age',
  unit: 'days',
  telling: 29,
  derive(input) {
    const nps = present(input, 'nps');
    const oldest = nps && answerAges(nps, input.today, input.playbook.policy.npsFreshDays).at(-1);
    return oldest ? known(oldest.days, factUse(input, 'nps.responses', oldest.answer.answeredOn)) : unknown('nps');
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      nps: {
        responses: [
          { score: 9, answeredOn: '2026-11-13', contactId: 'p1' },
          { score: 9, answeredOn: '2025-01-01', contactId: 'p1' },
          { score: 7, answeredOn: '2026-08-15', contactId: 'p2' },
        ],
      },
    },
    gives: 100,
  },
  { given: { nps: { responses: [] } }, gives: { missing: ['nps'] } },
];
