import type { SignalExample } from '../example';
import { SEATS } from '../meter';
import { OUT_OF_SIGHT_DAYS, runOutReading } from '../run-out';
import type { Signal } from '../signal';

/** The early end of the 95 % range of `days-to-limit` (practice 6): a rule that would rather be early asks for this one. */
export const signal: Signal<number> = {
  id: 'earliest-days-to-limit',
  unit: 'days',
  of: 'metric',
  telling: 94,
  derive: (input, of = SEATS) => runOutReading(input, of, 'earliestDays'),
};

const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];
/*@__NO_SIDE_EFFECTS__*/
const weekly = (...used: number[]): SignalExample['given'] => ({
  usage: {
    metrics: [
      {
        metricId: 'storage',
        period: 'week',
        points: used.map((amount, i) => ({ startOn: weeks[i] ?? '', used: amount, included: 100 })),
      },
    ],
  },
});

export const examples: SignalExample[] = [
  { given: weekly(70, 74, 78, 82, 86), of: 'storage', gives: 24 },
  // Slope 4 a week, half its interval 0.972: 13 / 4.972 weeks.
  { given: weekly(70, 75, 78, 81, 87), of: 'storage', gives: 18 },
  { given: weekly(70, 80, 69, 81, 70), of: 'storage', gives: OUT_OF_SIGHT_DAYS },
  { given: weekly(70, 74), of: 'storage', gives: { missing: ['usage.storage.points'] } },
];
