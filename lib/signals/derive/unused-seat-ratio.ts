import type { SignalExample } from '../example';
import { known } from '../reading';
import type { Signal } from '../signal';
import { signal as seatUtilisation } from './seat-utilisation';

/** The share of the seats bought that nobody uses; 0 when more are in use than bought. */
export const signal: Signal<number> = {
  id: 'unused-seat-ratio',
  unit: 'ratio',
  telling: 85,
  derive(input) {
    const used = seatUtilisation.derive(input);
    return used.state === 'unknown' ? used : known(Math.max(0, 1 - used.value), ...used.facts);
  },
};

export const examples: SignalExample[] = [
  { given: { plan: { seats: 40 }, usage: { metrics: [], activeUsers: 30 } }, gives: 0.25 },
  { given: { plan: { seats: 40 }, usage: { metrics: [], activeUsers: 44 } }, gives: 0 },
  { given: { plan: { seats: 40 } }, gives: { missing: ['usage.seats'] } },
];
