import type { SignalExample } from '../example';
import { bandOfContact, type NpsBand, npsDistribution } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

const LOWEST_FIRST: readonly NpsBand[] = ['detractor', 'passive', 'promoter'];

/**
 * promoter, passive or detractor: of the account as a whole (practice 7; the bounds stand in `offers/SPEC.md`, O21) and, where
 * somebody is being called, of that person too. The lower of the two counts; a known detractor outweighs an unknown.
 */
export const signal: Signal<string> = {
  id: 'nps-band',
  unit: 'code',
  telling: 50,
  derive(input) {
    const nps = present(input, 'nps');
    if (!nps) return unknown('nps');
    const { today, contactId } = input;
    const { npsFreshDays: freshDays } = input.playbook.policy;
    const account = npsDistribution(nps, { today, freshDays });
    const person = contactId === undefined ? account.band : bandOfContact(nps, contactId, today, freshDays);
    const lowest = LOWEST_FIRST.find((band) => band === account.band || band === person);
    if (lowest !== 'detractor' && (account.band === null || person === null)) return unknown('nps');
    if (lowest === undefined) return unknown('nps');
    const facts = [factUse(input, 'nps.responses', account.answers), factUse(input, 'nps.score', account.score)];
    if (contactId !== undefined) facts.push(factUse(input, 'nps.contact', person));
    return known<string>(lowest, ...facts);
  },
};

/*@__NO_SIDE_EFFECTS__*/
const on = (answeredOn: string, ...scores: number[]): SignalExample['given'] => ({
  nps: { responses: scores.map((score, index) => ({ score, answeredOn, contactId: `p${index + 1}` })) },
});

export const examples: SignalExample[] = [
  { given: on('2026-10-01', 9, 10, 9, 8, 7, 3), gives: 'promoter' },
  { given: on('2026-10-01', 7, 7, 7, 8, 8, 7, 7, 3, 4, 5), gives: 'detractor' },
  { given: on('2026-10-01', 9, 8, 7), gives: 'passive' },
  { given: on('2026-10-01', 9, 3), gives: 'passive' },
  { given: on('2026-10-01', 9, 10, 9, 3), contactId: 'p4', gives: 'detractor' },
  { given: on('2026-10-01', 9, 10, 9, 7), contactId: 'p4', gives: 'passive' },
  { given: on('2026-10-01', 2, 3, 9), contactId: 'p3', gives: 'detractor' },
  { given: on('2026-10-01', 9, 10), contactId: 'nobody', gives: { missing: ['nps'] } },
  { given: on('2026-10-01', 2, 3), contactId: 'nobody', gives: 'detractor' },
  { given: on('2026-12-01', 10), gives: { missing: ['nps'] } },
  { given: { nps: { responses: [] } }, gives: { missing: ['nps'] } },
];
