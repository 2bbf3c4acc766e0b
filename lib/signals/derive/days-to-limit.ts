import type { SignalExample } from '../example';
import { forecastRunOut } from '../forecast';
import { limitAt, meterPoints, SEATS } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** Where use does not grow, or there is no limit, the limit is not in sight: ten years stands for that. */
export const OUT_OF_SIGHT_DAYS = 3650;

/** Whole days until the metric reaches its limit at the recent pace (practice 6), rounded down; 0 when reached. */
export const signal: Signal<number> = {
  id: 'days-to-limit',
  unit: 'days',
  of: 'metric',
  telling: 95,
  derive(input, of = SEATS) {
    const points = meterPoints(input, of);
    const latest = points?.at(-1);
    if (!points || !latest) return unknown(`usage.${of}`);
    const limit = limitAt(input, of, latest);
    if (limit === undefined) return unknown(`usage.${of}.included`);
    const facts = [factUse(input, `usage.${of}.used`, latest.used), factUse(input, `usage.${of}.included`, limit)];
    if (limit === null || (limit === 0 && latest.used === 0)) return known(OUT_OF_SIGHT_DAYS, ...facts);
    const runOut = forecastRunOut(points, limit);
    if (runOut.state === 'too-little') return unknown(`usage.${of}.points`);
    return known(Math.min(OUT_OF_SIGHT_DAYS, Math.floor(runOut.days ?? OUT_OF_SIGHT_DAYS)), ...facts);
  },
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
