import type { UsagePoint } from '@/lib/domain/facets/usage';
import type { SignalExample } from '../example';
import { limitAt, meterPoints, SEATS } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** How many of the latest periods running used at least the policy's warning share (practice 6). Unlimited periods do not. */
export const signal: Signal<number> = {
  id: 'periods-over-warn',
  unit: 'count',
  of: 'metric',
  telling: 90,
  derive(input, of = SEATS) {
    const points = meterPoints(input, of);
    const latest = points?.at(-1);
    if (!points || !latest) return unknown(`usage.${of}`);
    const { warn } = input.playbook.policy.utilisation;
    let running = 0;
    for (let i = points.length - 1; i >= 0; i -= 1) {
      const point = points[i] ?? latest;
      const limit = limitAt(input, of, point);
      if (limit === undefined) return unknown(`usage.${of}.included`);
      // Divided, not multiplied: 28 of 35 is exactly the double that 0.8 is.
      if (limit === null || !(point.used / limit >= warn)) break;
      running += 1;
    }
    return known(running, factUse(input, `usage.${of}.used`, latest.used), factUse(input, `usage.${of}.points`, points.length));
  },
};

const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01'];
/*@__NO_SIDE_EFFECTS__*/
const storage = (used: number[], included: number | null = 300): SignalExample['given'] => {
  const points: UsagePoint[] = used.map((amount, i) => ({ startOn: months[i] ?? '', used: amount, included }));
  return { usage: { metrics: [{ metricId: 'storage', period: 'month', points }] } };
};

export const examples: SignalExample[] = [
  { given: storage([250, 239, 240, 260]), of: 'storage', gives: 2 },
  { given: storage([290, 290, 290, 100]), of: 'storage', gives: 0 },
  { given: storage([290, 290, 290, 290], null), of: 'storage', gives: 0 },
  { given: {}, of: 'storage', gives: { missing: ['usage.storage'] } },
];
