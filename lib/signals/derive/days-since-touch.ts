import { daysBetween, latestDay } from '../days';
import type { SignalExample } from '../example';
import { factUse, known, present, unknown } from '../reading';
import type { Signal } from '../signal';

/** Days since we last spoke with the account; what is only planned does not count. Never spoken: unknown. */
export const signal: Signal<number> = {
  id: 'days-since-touch',
  unit: 'days',
  telling: 40,
  derive(input) {
    const touches = present(input, 'contacts')?.touches ?? [];
    const newest = latestDay(touches, input.today, (touch) => (touch.planned ? undefined : touch.onDate));
    if (newest === undefined) return unknown('contacts.touches');
    return known(daysBetween(newest, input.today), factUse(input, 'contacts.touches', newest));
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      contacts: {
        people: [],
        touches: [
          { onDate: '2026-11-20', channel: 'call', planned: true },
          { onDate: '2026-11-03', channel: 'email' },
        ],
      },
    },
    gives: 20,
  },
  { given: { contacts: { people: [], touches: [] } }, gives: { missing: ['contacts.touches'] } },
];
