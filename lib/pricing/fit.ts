import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { UsagePoint } from '@/lib/domain/facets/usage';
import type { AddOn } from '@/lib/domain/playbook/catalogue';

/** A quantity, or the paths of the facts that it would take, or `unfit`: no quantity does it. */
export type Quantity = { state: 'known'; quantity: number } | { state: 'unknown'; missing: string[] } | { state: 'unfit' };

/** The latest period of a meter, whatever order the source sent. */
function latestPoint(snapshot: AccountSnapshot, metricId: string): UsagePoint | undefined {
  const { usage } = snapshot.facets;
  if (usage.state !== 'present') return undefined;
  const metric = usage.value.metrics.find((candidate) => candidate.metricId === metricId);
  return metric?.points.reduce((latest, point) => (point.startOn >= latest.startOn ? point : latest));
}

/** The use of a metric now; seats fall back on the count of active users. */
export function currentUse(snapshot: AccountSnapshot, metricId: string): number | undefined {
  const { usage } = snapshot.facets;
  const active = metricId === 'seats' && usage.state === 'present' ? usage.value.activeUsers : undefined;
  return latestPoint(snapshot, metricId)?.used ?? active;
}

/** The smallest whole capacity that brings `used` under the warning share; at least 1. Undefined if no capacity can. */
export function smallestUnder(used: number, warn: number): number | undefined {
  if (!(warn > 0)) return undefined;
  let capacity = Math.max(1, Math.floor(used / warn));
  while (used / capacity >= warn) capacity += 1;
  return capacity;
}

/** The smallest number of seats (or other units of `metricId`) that fits today's use. */
export function fitUnits(snapshot: AccountSnapshot, metricId: string, warn: number): Quantity {
  const used = currentUse(snapshot, metricId);
  if (used === undefined) return { state: 'unknown', missing: [`usage.${metricId}`] };
  const quantity = smallestUnder(used, warn);
  return quantity === undefined ? { state: 'unfit' } : { state: 'known', quantity };
}

/** The smallest number of capacity add-ons, at least one, that brings the use of what they grant under the warning share. */
export function fitAddOns(snapshot: AccountSnapshot, addOn: AddOn, warn: number): Quantity {
  if (!addOn.grants) return { state: 'unfit' };
  const { metricId, quantity: grant } = addOn.grants;
  const latest = latestPoint(snapshot, metricId);
  if (!latest) return { state: 'unknown', missing: [`usage.${metricId}`] };
  if (latest.included === undefined) return { state: 'unknown', missing: [`usage.${metricId}.included`] };
  if (latest.included === null || !(warn > 0)) return { state: 'unfit' };
  let count = Math.max(1, Math.floor((latest.used / warn - latest.included) / grant));
  while (latest.used / (latest.included + count * grant) >= warn) count += 1;
  return { state: 'known', quantity: count };
}
