import { daysBetween } from '../days';
import type { SignalExample } from '../example';
import { latestOfContact } from '../nps';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days since the person being called last answered, however long ago. Nobody chosen, or never asked: unknown. */
export const signal: Signal<number> = {
  id: 'nps-person-age',
  unit: 'days',
  telling: 31,
  derive(input) {
    const nps = present(input, 'nps');
    if (!nps) return unknown('nps');
    const { today, contactId } = input;
    const latest = contactId === undefined ? undefined : latestOfContact(nps, contactId, today);
    if (!latest) return unknown('nps.contact');
    return known(daysBetween(latest.answeredOn, today), factUse(input, 'nps.contact', latest.answeredOn));
  },
};

const given: SignalExample['given'] = {
  nps: {
    responses: [
      { score: 9, answeredOn: '2025-11-23', contactId: 'p1' },
      { score: 9, answeredOn: '2026-11-13', contactId: 'p2' },
    ],
  },
};

export const examples: SignalExample[] = [
  { given, contactId: 'p1', gives: 365 },
  { given, contactId: 'p2', gives: 10 },
  { given, contactId: 'p3', gives: { missing: ['nps.contact'] } },
  { given, gives: { missing: ['nps.contact'] } },
  { given: {}, gives: { missing: ['nps'] } },
];
