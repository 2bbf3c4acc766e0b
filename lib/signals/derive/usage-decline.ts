import type { UsagePoint } from '@/lib/domain/facets/usage';
import type { SignalExample } from '../example';
import { meterPoints, RECENT_PERIODS, SEATS } from '../meter';
import { factUse, known, unknown } from '../reading';
import type { Signal } from '../signal';

/** How many earlier periods make a level to fall from. */
const LEVEL_PERIODS = 2;

/**
 * By what share use has fallen and stayed down: the best of the policy's latest periods against the mean of the recent ones before
 * them; 0 where it has not. One weak period, or the current one while it is still running, is no decline.
 */
export const signal: Signal<number> = {
  id: 'usage-decline',
  unit: 'ratio',
  of: 'metric',
  telling: 82,
  derive(input, of = SEATS) {
    const points = meterPoints(input, of);
    const latest = points?.at(-1);
    if (!points || !latest) return unknown(`usage.${of}`);
    const split = points.length - Math.max(1, input.playbook.policy.utilisation.periods);
    if (split < LEVEL_PERIODS) return unknown(`usage.${of}.points`);
    const earlier = points.slice(Math.max(0, split - RECENT_PERIODS), split);
    const level = earlier.reduce((sum, point) => sum + point.used, 0) / earlier.length;
    const best = points.slice(split).reduce((most, point) => Math.max(most, point.used), 0);
    const fallen = level > 0 ? Math.max(0, 1 - best / level) : 0;
    return known(fallen, factUse(input, `usage.${of}.used`, latest.used), factUse(input, `usage.${of}.points`, points.length));
  },
};

/*@__NO_SIDE_EFFECTS__*/
const monthly = (...used: number[]): SignalExample['given'] => {
  const points = used.map((amount, i): UsagePoint => ({ startOn: `2026-0${i + 1}-01`, used: amount }));
  return { usage: { metrics: [{ metricId: 'automations', period: 'month', points }] } };
};

export const examples: SignalExample[] = [
  { given: monthly(90, 110, 80, 75, 60), of: 'automations', gives: 0.2 },
  { given: monthly(100, 100, 40, 100, 40), of: 'automations', gives: 0 },
  { given: monthly(0, 0, 0, 0, 0), of: 'automations', gives: 0 },
  { given: monthly(100, 60, 50, 40), of: 'automations', gives: { missing: ['usage.automations.points'] } },
  { given: {}, of: 'automations', gives: { missing: ['usage.automations'] } },
];
