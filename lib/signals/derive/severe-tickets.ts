import type { SignalExample } from '../example';
import { factUse, known, listed, unknown } from '../reading';
import type { Signal } from '../signal';

/** Open tickets of high or critical severity. An open ticket of unknown severity could be one: then the count is unknown. */
export const signal: Signal<number> = {
  id: 'severe-tickets',
  unit: 'count',
  telling: 92,
  derive(input) {
    const tickets = listed(input, 'support', (support) => support.tickets);
    if (!tickets) return unknown('support.tickets');
    const open = tickets.filter((ticket) => ticket.open);
    const severe = open.filter((ticket) => ticket.severity === 'high' || ticket.severity === 'critical').length;
    if (severe === 0 && open.some((ticket) => ticket.severity === undefined)) return unknown('support.tickets.severity');
    return known(severe, factUse(input, 'support.tickets', open.length));
  },
};

export const examples: SignalExample[] = [
  {
    given: {
      support: {
        tickets: [
          { id: '1', open: true, severity: 'critical' },
          { id: '2', open: true, severity: 'low' },
          { id: '3', open: false, severity: 'high' },
        ],
      },
    },
    gives: 1,
  },
  { given: { support: 'absent' }, gives: 0 },
  { given: { support: { tickets: [{ id: '1', open: true }] } }, gives: { missing: ['support.tickets.severity'] } },
  { given: {}, gives: { missing: ['support.tickets'] } },
];
