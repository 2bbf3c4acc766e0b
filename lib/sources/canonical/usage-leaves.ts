import type { Report } from '../report';
import type { FacetInput } from './complete-facet';
import type { ItemLeaves } from './list-leaves';

const MOST_POINTS = 400;

type Point = { startOn: string; used: number; included?: number | null };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

function pointOf({ startOn, used, included, unlimited }: ItemLeaves): Point {
  const on = { startOn: text(startOn), used: Number(used) };
  if (unlimited === true) return { ...on, included: null };
  return typeof included === 'number' ? { ...on, included } : on;
}

/** Rows of one meter with its history. Rows of another period length, and a second row of the same start, are left out and told. */
function meterOf(metricId: string, rows: readonly ItemLeaves[], report: Report) {
  const weeks = rows.filter((row) => row.period === 'week').length;
  const period = weeks * 2 > rows.length ? 'week' : 'month';
  const points = new Map<string, Point>();
  for (const row of rows) {
    const on = text(row.startOn);
    if ((row.period ?? 'month') !== period)
      report.bad(`metrics.${metricId}.period`, row.period, `rows by ${period}, as most are`);
    else if (points.has(on)) report.bad(`metrics.${metricId}.startOn`, on, 'one row for each period');
    else points.set(on, pointOf(row));
  }
  const sorted = [...points.values()].sort((a, b) => (a.startOn < b.startOn ? -1 : 1)).slice(-MOST_POINTS);
  const unit = rows.findLast((row) => row.unit !== undefined)?.unit;
  return { metricId, period, points: sorted, ...(unit === undefined ? {} : { unit }) };
}

/** The first day of the month that the account's own meters are of. */
function monthOf({ own, mapping, nowMs }: FacetInput): string {
  const now = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(mapping.timeZone).toPlainDate();
  const day = typeof own.asOf === 'string' ? Temporal.PlainDate.from(own.asOf) : now;
  return day.with({ day: 1 }).toString();
}

/** Meters that stand in fields of the account: one point each. A share alone is no quantity. */
function ownMeters(input: FacetInput): ItemLeaves[] {
  const ids = new Set(Object.keys(input.own).flatMap((leaf) => /^([\w-]+)\.(?:used|share)$/.exec(leaf)?.[1] ?? []));
  ids.delete('adoption');
  return [...ids].flatMap((metricId) => {
    const [used, included, share] = ['used', 'included', 'share'].map((leaf) => input.own[`${metricId}.${leaf}`]);
    const limit = included === null ? { unlimited: true } : included === undefined ? {} : { included };
    const row = { metricId, startOn: monthOf(input), ...limit };
    input.report.origin(
      `metrics.${metricId}`,
      input.report.origins[`${metricId}.${used === undefined ? 'share' : 'used'}`] ?? '',
    );
    if (used !== undefined) return [{ ...row, used }];
    // Hundredths of a hundredth are what a percentage can tell.
    if (typeof share === 'number' && typeof included === 'number')
      return [{ ...row, used: Number((share * included).toFixed(4)) }];
    input.report.bad(`${metricId}.share`, share, `what is included as well (usage.${metricId}.included)`);
    return [];
  });
}

/** The meters of the list and of the account itself, and how far features are taken up. */
export function usageLeaves(input: FacetInput): Record<string, unknown> {
  const { own, lists, report } = input;
  const rows = lists['usage.points'];
  const single = ownMeters(input);
  const listed = new Set(rows?.map((row) => `${row.metricId} ${row.startOn}`));
  const all = [...(rows ?? []), ...single.filter((row) => !listed.has(`${row.metricId} ${row.startOn}`))];
  const meters = [...Map.groupBy(all, (row) => text(row.metricId))].map(([id, of]) => meterOf(id, of, report));
  const shares = Object.entries(own).flatMap(([leaf, share]) =>
    leaf.startsWith('adoption.') ? [[leaf.slice(9), share] as const] : [],
  );
  const adopted = lists['usage.adoption']?.map(({ featureId, share }) => [text(featureId), share] as const);
  const adoption = [...shares, ...(adopted ?? [])];
  return {
    ...(meters.length > 0 || rows ? { metrics: meters } : {}),
    ...(adoption.length > 0 || adopted ? { featureAdoption: Object.fromEntries(adoption) } : {}),
    ...(own.activeUsers === undefined ? {} : { activeUsers: own.activeUsers }),
    ...(own.lastActiveOn === undefined ? {} : { lastActiveOn: own.lastActiveOn }),
  };
}
