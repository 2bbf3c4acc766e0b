import type { SignalExample } from '../example';
import { SEATS, seatsBought, seatsInUse } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Seats in use / seats bought (practice 6). With no seats bought there is no share to speak of. */
export const signal: Signal<number> = {
  id: 'seat-utilisation',
  unit: 'ratio',
  telling: 88,
  derive(input) {
    const use = seatsInUse(input);
    const bought = seatsBought(input);
    const missing = [...(use ? [] : [`usage.${SEATS}`]), ...(bought && bought.seats > 0 ? [] : ['plan.seats'])];
    if (!use || !bought || missing.length > 0) return unknown(...missing);
    return known(use.used / bought.seats, factUse(input, use.path, use.used), factUse(input, bought.path, bought.seats));
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { seats: 40 }, usage: { metrics: [], activeUsers: 30 } }, gives: 0.75 },
  { given: { plan: { seats: 0 }, usage: { metrics: [], activeUsers: 3 } }, gives: { missing: ['plan.seats'] } },
  { given: {}, gives: { missing: ['usage.seats', 'plan.seats'] } },
];
