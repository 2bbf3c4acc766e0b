import type { SignalExample } from '../example';
import { SEATS } from '../meter';
import { OUT_OF_SIGHT_DAYS, runOutReading } from '../run-out';
import type { Signal } from '../signal';

export { OUT_OF_SIGHT_DAYS } from '../run-out';

/** Whole days until the metric reaches its limit at the recent pace (practice 6), rounded down; 0 when reached. */
export const signal: Signal<number> = {
  id: 'days-to-limit',
  unit: 'days',
  of: 'metric',
  telling: 95,
  derive: (input, of = SEATS) => runOutReading(input, of, 'days'),
};

const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
/*@__NO_SIDE_EFFECTS__*/
const weekly = (used: number[], included: number | null = 100): SignalExample['given'] => ({
  usage: {
    metrics: [
      {
        metricId: 'storage',
        period: 'week',
        points: used.map((amount, i) => ({ startOn: weeks[i] ?? '', used: amount, included })),
      },
    ],
  },
});

export const examples: SignalExample[] = [
  { given: weekly([70, 74, 78, 82, 86]), of: 'storage', gives: 24 },
  { given: weekly([70, 70, 70, 70, 70]), of: 'storage', gives: OUT_OF_SIGHT_DAYS },
  { given: weekly([96, 98, 101]), of: 'storage', gives: 0 },
  { given: weekly([70, 74, 78], null), of: 'storage', gives: OUT_OF_SIGHT_DAYS },
  { given: weekly([70, 74]), of: 'storage', gives: { missing: ['usage.storage.points'] } },
];
