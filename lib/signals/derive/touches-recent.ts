import { contactPressure } from '../contact-pressure';
import type { SignalExample } from '../example';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** How often the account was touched, over all channels, within the policy's days of contact pressure (D4); plans do not count. */
export const signal: Signal<number> = {
  id: 'touches-recent',
  unit: 'count',
  telling: 42,
  derive(input) {
    const pressure = contactPressure(input);
    if (!pressure) return unknown('contacts.touches');
    return known(pressure.touches, factUse(input, 'contacts.touches', pressure.touches));
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      contacts: {
        people: [],
        touches: [
          { onDate: '2026-11-20', channel: 'call' },
          { onDate: '2026-10-24', channel: 'email' },
          { onDate: '2026-10-23', channel: 'visit' },
          { onDate: '2026-11-20', channel: 'call', planned: true },
          { onDate: '2026-11-24', channel: 'call' },
        ],
      },
    },
    gives: 2,
  },
  { given: { contacts: 'absent' }, gives: 0 },
  { given: {}, gives: { missing: ['contacts.touches'] } },
];
