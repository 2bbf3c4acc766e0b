import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { SEATS } from '@/lib/signals/meter';

/** The account with another number of seats in use now: the newest point of the meter, and the count that stands in for it. */
export function withSeatsInUse(snapshot: AccountSnapshot, used: number): AccountSnapshot {
  const { usage } = snapshot.facets;
  if (usage.state !== 'present') return snapshot;
  const metrics = usage.value.metrics.map((metric) => {
    if (metric.metricId !== SEATS) return metric;
    const newest = metric.points.reduce((latest, point) => (point.startOn >= latest.startOn ? point : latest));
    return { ...metric, points: metric.points.map((point) => (point.startOn === newest.startOn ? { ...point, used } : point)) };
  });
  const value = { ...usage.value, metrics, activeUsers: used };
  return { ...snapshot, facets: { ...snapshot.facets, usage: { ...usage, value } } };
}
