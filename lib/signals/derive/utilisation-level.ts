import type { SignalExample } from '../example';
import { limitAt, meterPoints, SEATS } from '../meter';
import { factUse, known } from '../reading';
import type { Signal } from '../signal';
import { signal as periodsOverWarn } from './periods-over-warn';
import { signal as utilisation } from './utilisation';

/**
 * How full a metric is (practice 6): `over` at or past what is included and `urgent` from the policy's urgent share, both at once;
 * `warn` only after the warning share has held for the policy's periods; else `normal`.
 */
export const signal: Signal<string> = {
  id: 'utilisation-level',
  unit: 'code',
  of: 'metric',
  telling: 89,
  derive(input, of = SEATS) {
    const { warn, urgent, periods } = input.playbook.policy.utilisation;
    const latest = meterPoints(input, of)?.at(-1);
    // With nothing included any use is over it, though it is no share of it.
    if (latest && latest.used > 0 && of !== SEATS && limitAt(input, of, latest) === 0) {
      return known('over', factUse(input, `usage.${of}.used`, latest.used), factUse(input, `usage.${of}.included`, 0));
    }
    const share = utilisation.derive(input, of);
    if (share.state === 'unknown') return share;
    if (share.value >= 1) return known('over', ...share.facts);
    if (share.value >= urgent) return known('urgent', ...share.facts);
    if (share.value < warn) return known('normal', ...share.facts);
    const held = periodsOverWarn.derive(input, of);
    if (held.state === 'unknown') return held;
    return known(held.value >= periods ? 'warn' : 'normal', ...held.facts);
  },
};

const months = ['2026-09-01', '2026-10-01', '2026-11-01'];
/*@__NO_SIDE_EFFECTS__*/
const storage = (used: number[], included: number | null = 100): SignalExample['given'] => {
  const points = used.map((amount, i) => ({ startOn: months[i] ?? '', used: amount, included }));
  return { usage: { metrics: [{ metricId: 'storage', period: 'month', points }] } };
};

export const examples: SignalExample[] = [
  { given: storage([80, 90, 94]), of: 'storage', gives: 'warn' },
  { given: storage([79, 90, 94]), of: 'storage', gives: 'normal' },
  { given: storage([10, 10, 95]), of: 'storage', gives: 'urgent' },
  { given: storage([10, 10, 100]), of: 'storage', gives: 'over' },
  { given: storage([0, 0, 3], 0), of: 'storage', gives: 'over' },
  { given: storage([90, 90, 90], null), of: 'storage', gives: 'normal' },
  {
    given: { plan: { seats: 20 }, usage: { metrics: [], activeUsers: 17 } },
    of: 'seats',
    gives: { missing: ['usage.seats'] },
  },
  { given: {}, of: 'storage', gives: { missing: ['usage.storage'] } },
];
