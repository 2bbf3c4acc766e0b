import type { Result } from '@/lib/domain/app-error';
import type { FieldMapping } from '../../canonical/field-mapping';
import { type Rows, rowsIn } from '../../kit/collected';
import { monthOfSeconds, monthWindows } from '../../kit/month-windows';
import type { Session } from '../../kit/session';
import { isRecord, type RawRecord } from '../../read-leaves';
import type { Item } from './subscription-items';

/** Twelve periods: the current month and the eleven before it. */
const MONTHS_BACK = 11;
const MOST_METERS = 4;

interface Meter {
  id: string;
  name: string;
  /** `sum` and `count` add up over a month; of `last` the last day's word counts. */
  adds: boolean;
}

function meterOf(raw: unknown): Meter[] {
  if (!isRecord(raw) || typeof raw.id !== 'string' || !/^[\w-]{1,100}$/.test(raw.id)) return [];
  const formula = isRecord(raw.default_aggregation) ? raw.default_aggregation.formula : undefined;
  if (formula !== 'sum' && formula !== 'count' && formula !== 'last') return [];
  return [{ id: raw.id, name: typeof raw.event_name === 'string' ? raw.event_name : raw.id, adds: formula !== 'last' }];
}

/** What a price gives without charge before it charges by use: the first tier, where that costs nothing. */
function includedOf(meter: Meter, items: readonly Item[]): { included: number; since: string | null } | null {
  const item = items.find(({ price }) => isRecord(price.recurring) && price.recurring.meter === meter.id);
  const tiers = item && Array.isArray(item.price.tiers) ? item.price.tiers : [];
  const first: unknown = tiers[0];
  if (!item || !isRecord(first) || typeof first.up_to !== 'number') return null;
  const free = [first.unit_amount, first.flat_amount, first.unit_amount_decimal, first.flat_amount_decimal];
  if (free.some((amount) => amount !== null && amount !== undefined && Number(amount) !== 0)) return null;
  return { included: first.up_to, since: monthOfSeconds(item.startedAt) };
}

/** The daily sums of one meter as months. A month of which nothing is told has no row: no events and no answer look alike. */
function monthsOf(meter: Meter, days: readonly unknown[], items: readonly Item[]): RawRecord[] {
  const months = new Map<string, { used: number; at: number }>();
  for (const day of days) {
    if (!isRecord(day) || typeof day.aggregated_value !== 'number' || typeof day.start_time !== 'number') continue;
    const month = monthOfSeconds(day.start_time);
    if (month === null) continue;
    const before = months.get(month);
    if (!before) months.set(month, { used: day.aggregated_value, at: day.start_time });
    else if (meter.adds) before.used += day.aggregated_value;
    else if (day.start_time > before.at) months.set(month, { used: day.aggregated_value, at: day.start_time });
  }
  const free = includedOf(meter, items);
  return [...months].map(([month, { used }]) => {
    const known = free && free.since !== null && month >= free.since ? { included: free.included } : {};
    return { meter: meter.name, period: 'month', start: month, used, ...known };
  });
}

async function readMeter(session: Session, meter: Meter, customer: string, nowMs: number): Promise<Result<Rows>> {
  const asked = monthWindows(nowMs, MONTHS_BACK).map(({ from, to }) => {
    const query = new URLSearchParams({
      customer,
      start_time: `${from}`,
      end_time: `${to}`,
      value_grouping_window: 'day',
      limit: '100',
    });
    return session.ask(`/v1/billing/meters/${meter.id}/event_summaries?${query}`);
  });
  const read = (await Promise.all(asked)).map((answer) => rowsIn(answer, 'data', (body) => body.has_more === true));
  const failed = read.find((rows) => !rows.ok);
  if (failed) return failed;
  const rows = read.flatMap((one) => (one.ok ? one.value.rows : []));
  const strange = rows.some((row) => isRecord(row) && row.meter !== meter.id);
  if (strange) return { ok: false, error: { kind: 'unexpected-shape', path: 'event_summaries.meter' } };
  return { ok: true, value: { rows, whole: read.every((one) => one.ok && one.value.whole) } };
}

/** What the customer used of each meter, month by month. Only meters that the mapping's table knows, where it has one. */
export async function readMeters(
  session: Session,
  { customer, items, mapping, nowMs }: { customer: string; items: readonly Item[]; mapping: FieldMapping; nowMs: number },
): Promise<Result<Rows>> {
  const listed = rowsIn(
    await session.ask('/v1/billing/meters?status=active&limit=100'),
    'data',
    (body) => body.has_more === true,
  );
  if (!listed.ok) return listed;
  const table = mapping.lists?.['usage.points']?.fields.metricId?.table;
  const named = (meter: Meter) => !table || [meter.name, meter.id].some((name) => Object.hasOwn(table, name));
  const wanted = listed.value.rows.flatMap(meterOf).filter(named);
  // A seller that meters nothing here says nothing of what is used.
  if (wanted.length === 0) return { ok: false, error: { kind: 'not-found', what: 'meters' } };
  const meters = wanted.slice(0, MOST_METERS);
  const read = await Promise.all(
    meters.map(async (meter) => ({ meter, rows: await readMeter(session, meter, customer, nowMs) })),
  );
  const failed = read.find(({ rows }) => !rows.ok)?.rows;
  if (failed && !failed.ok) return failed;
  const rows = read.flatMap(({ meter, rows: days }) => (days.ok ? monthsOf(meter, days.value.rows, items) : []));
  const whole =
    listed.value.whole && wanted.length === meters.length && read.every(({ rows: days }) => days.ok && days.value.whole);
  return { ok: true, value: { rows, whole } };
}
