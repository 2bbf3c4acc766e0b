import type { UsagePoint } from '@/lib/domain/facets/usage';
import { present } from './reading';
import type { SignalInput } from './signal';

/** The metric whose meter counts seats in use. */
export const SEATS = 'seats';

/** How many of the latest periods a trend is drawn from. */
export const RECENT_PERIODS = 8;

const inOrder = (a: UsagePoint, b: UsagePoint): number =>
  a.startOn < b.startOn ? -1 : a.startOn > b.startOn ? 1 : a.used - b.used;

function isSorted(points: readonly UsagePoint[]): boolean {
  let before = points[0];
  for (const point of points) {
    if (before && inOrder(before, point) > 0) return false;
    before = point;
  }
  return true;
}

/** A meter's points, oldest first whatever order the source sent; undefined where nobody has read the meter. */
export function meterPoints(input: SignalInput, metricId: string): readonly UsagePoint[] | undefined {
  const points = present(input, 'usage')?.metrics.find((metric) => metric.metricId === metricId)?.points;
  // Sources send them in order nearly always, and a book of accounts asks for them a million times.
  return points && !isSorted(points) ? points.toSorted(inOrder) : points;
}

/** The included quantity of a period: null for unlimited, undefined for unknown. Seats fall back on the seats bought. */
export function limitAt(input: SignalInput, metricId: string, point: UsagePoint): number | null | undefined {
  if (point.included !== undefined) return point.included;
  return metricId === SEATS ? present(input, 'plan')?.seats : undefined;
}

/** Seats in use now, with the path of the fact: the meter's latest point, else the count of active users. */
export function seatsInUse(input: SignalInput): { used: number; path: string } | undefined {
  const latest = meterPoints(input, SEATS)?.at(-1);
  if (latest) return { used: latest.used, path: 'usage.seats.used' };
  const active = present(input, 'usage')?.activeUsers;
  return active === undefined ? undefined : { used: active, path: 'usage.activeUsers' };
}

/** Seats bought, with the path of the fact: the contract's word first, then the meter's. */
export function seatsBought(input: SignalInput): { seats: number; path: string } | undefined {
  const seats = present(input, 'plan')?.seats;
  if (seats !== undefined) return { seats, path: 'plan.seats' };
  const included = meterPoints(input, SEATS)?.at(-1)?.included;
  return typeof included === 'number' ? { seats: included, path: 'usage.seats.included' } : undefined;
}
