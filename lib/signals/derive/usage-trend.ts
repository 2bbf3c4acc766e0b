import type { SignalExample } from '../example';
import { meterPoints, RECENT_PERIODS, SEATS } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** The current period against the mean of the recent earlier ones: 0.25 is a quarter more. Needs two earlier periods. */
export const signal: Signal<number> = {
  id: 'usage-trend',
  unit: 'ratio',
  of: 'metric',
  telling: 68,
  derive(input, of = SEATS) {
    const points = meterPoints(input, of)?.slice(-RECENT_PERIODS);
    const latest = points?.at(-1);
    if (!points || !latest) return unknown(`usage.${of}`);
    const earlier = points.slice(0, -1);
    const mean = earlier.reduce((sum, point) => sum + point.used, 0) / earlier.length;
    if (earlier.length < 2 || mean === 0) return unknown(`usage.${of}.points`);
    return known(latest.used / mean - 1, factUse(input, `usage.${of}.used`, latest.used));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const monthly = (...used: number[]): SignalExample['given'] => ({
  usage: {
    metrics: [
      {
        metricId: 'automations',
        period: 'month',
        points: used.map((amount, i) => ({ startOn: `2026-0${i + 1}-01`, used: amount })),
      },
    ],
  },
});

export const examples: SignalExample[] = [
  { given: monthly(90, 110, 125), of: 'automations', gives: 0.25 },
  { given: monthly(100, 100, 50), of: 'automations', gives: -0.5 },
  { given: monthly(100, 120), of: 'automations', gives: { missing: ['usage.automations.points'] } },
  { given: monthly(0, 0, 5), of: 'automations', gives: { missing: ['usage.automations.points'] } },
];
