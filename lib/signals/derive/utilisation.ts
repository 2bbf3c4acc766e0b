import type { SignalExample } from '../example';
import { limitAt, meterPoints, SEATS } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';
import { signal as seatUtilisation } from './seat-utilisation';

/** Used / included of a metric in the current period (practice 6). An unlimited meter never fills, nor an unused one of 0: 0. */
export const signal: Signal<number> = {
  id: 'utilisation',
  unit: 'ratio',
  of: 'metric',
  telling: 86,
  derive(input, of = SEATS) {
    if (of === SEATS) return seatUtilisation.derive(input);
    const latest = meterPoints(input, of)?.at(-1);
    if (!latest) return unknown(`usage.${of}`);
    const limit = limitAt(input, of, latest);
    const empty = limit === null || (limit === 0 && latest.used === 0);
    if (limit === undefined || (limit === 0 && !empty)) return unknown(`usage.${of}.included`);
    const used = factUse(input, `usage.${of}.used`, latest.used);
    return known(empty || limit === null ? 0 : latest.used / limit, used, factUse(input, `usage.${of}.included`, limit));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const storage = (included?: number | null): SignalExample['given'] => ({
  usage: {
    metrics: [
      {
        metricId: 'storage',
        period: 'month',
        points: [{ startOn: '2026-11-01', used: 240, ...(included === undefined ? {} : { included }) }],
      },
    ],
  },
});

export const examples: SignalExample[] = [
  { given: storage(300), of: 'storage', gives: 0.8 },
  { given: storage(null), of: 'storage', gives: 0 },
  { given: storage(), of: 'storage', gives: { missing: ['usage.storage.included'] } },
  { given: storage(300), of: 'automations', gives: { missing: ['usage.automations'] } },
];
