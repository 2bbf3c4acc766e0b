import type { SignalExample } from '../example';
import { bandOfContact } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** promoter, passive or detractor: the person being called, by their latest fresh answer (practice 7). Nobody chosen: unknown. */
export const signal: Signal<string> = {
  id: 'nps-person',
  unit: 'code',
  telling: 52,
  derive(input) {
    const nps = present(input, 'nps');
    if (!nps) return unknown('nps');
    const { today, contactId } = input;
    const band = contactId === undefined ? null : bandOfContact(nps, contactId, today, input.playbook.policy.npsFreshDays);
    return band === null ? unknown('nps.contact') : known<string>(band, factUse(input, 'nps.contact', band));
  },
};

const given: SignalExample['given'] = {
  nps: {
    responses: [
      { score: 3, answeredOn: '2026-10-01', contactId: 'p1' },
      { score: 9, answeredOn: '2026-11-01', contactId: 'p1' },
      { score: 2, answeredOn: '2026-11-24', contactId: 'p1' },
      { score: 9, answeredOn: '2026-01-01', contactId: 'p2' },
    ],
  },
};

export const examples: SignalExample[] = [
  { given, contactId: 'p1', gives: 'promoter' },
  { given, contactId: 'p2', gives: { missing: ['nps.contact'] } },
  { given, contactId: 'p3', gives: { missing: ['nps.contact'] } },
  { given, gives: { missing: ['nps.contact'] } },
  { given: {}, contactId: 'p1', gives: { missing: ['nps'] } },
];
