import type { Result } from '@/lib/domain/app-error';
import type { FieldMapping } from '../../canonical/field-mapping';
import type { Rows } from '../../kit/collected';
import { firstMonth } from '../../kit/month-windows';
import { isRecord, type RawRecord } from '../../read-leaves';
import { ACTIVE_PEOPLE } from './preset';

const MONTHS_BACK = 11;
const MOST_ROWS = 1000;

/**
 * Events of the group by month, and the people who sent any. Values stand beside the query and never in it; the group's number is a
 * digit of the settings' schema.
 */
function ownQuery(groupType: number): string {
  const own = `$group_${groupType} = {key} and timestamp >= toDateTime({from})`;
  return [
    `select event as metric, toStartOfMonth(timestamp) as start, count() as used from events where ${own} and event in {events} group by metric, start`,
    `select '${ACTIVE_PEOPLE}' as metric, toStartOfMonth(timestamp) as start, uniq(person_id) as used from events where ${own} group by start`,
  ].join(' union all ');
}

/** The body of the one query: a person's own, or events counted by month. `{key}`, `{from}` and `{events}` are values of it. */
export function queryBody({
  key,
  groupType,
  query,
  mapping,
  nowMs,
}: {
  key: string;
  groupType: number;
  query: string | undefined;
  mapping: FieldMapping;
  nowMs: number;
}): unknown {
  const table = mapping.lists?.['usage.points']?.fields.metricId?.table ?? {};
  const events = Object.keys(table).filter((name) => name !== ACTIVE_PEOPLE);
  return {
    query: {
      kind: 'HogQLQuery',
      query: query ?? `select * from (${ownQuery(groupType)}) order by start desc limit ${MOST_ROWS}`,
      // An empty list would be no list to the query's language.
      values: { key, from: `${firstMonth(nowMs, MONTHS_BACK)} 00:00:00`, events: events.length > 0 ? events : [''] },
    },
  };
}

const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** A table of columns and rows as records; `period` is the month unless the query says otherwise. */
export function rowsOfTable(answer: Result<unknown>): Result<Rows> {
  if (!answer.ok) return answer;
  const body = isRecord(answer.value) ? answer.value : {};
  const { columns, results } = body;
  if (!Array.isArray(columns) || !columns.every((column) => typeof column === 'string')) return wrong('columns');
  if (!Array.isArray(results) || !results.every((row) => Array.isArray(row))) return wrong('results');
  for (const needed of ['metric', 'start', 'used']) if (!columns.includes(needed)) return wrong(`columns.${needed}`);
  const rows = results.map((row: unknown[]): RawRecord => {
    const record = Object.fromEntries(columns.map((column, index) => [column, row[index]]));
    // Months come as days or as moments at midnight.
    const start = typeof record.start === 'string' ? record.start.slice(0, 10) : record.start;
    return { period: 'month', ...record, start };
  });
  return { ok: true, value: { rows, whole: body.hasMore !== true && rows.length < MOST_ROWS } };
}
