import type { AppError, Result } from '@/lib/domain/app-error';
import type { Facet } from '@/lib/domain/facet';
import type { z } from '@/lib/domain/z';
import { type FieldMap, type ListName, rulesOf } from '../../field-map';
import { type RawRecord, readLeaves } from '../../read-leaves';
import type { Report } from '../../report';
import type { VisibleSchema } from '../describe';
import { type GroupName, LISTS } from '../lists';
import { partRules, visibleList } from '../visible';
import { readRows } from './rows';

export const SOURCE_ID = 'salesforce';

/** An account's answer, group by group, with what was asked and what may be seen. */
export interface AnswerContext {
  map: FieldMap;
  schema: VisibleSchema;
  nowMs: number;
  /** The account's record as each query gave it. A group that was not asked for is missing. */
  groups: ReadonlyMap<GroupName, Result<RawRecord>>;
}

const NOT_ASKED: AppError = { kind: 'unexpected-shape', path: 'compositeResponse' };

export function groupOf(context: AnswerContext, group: GroupName): Result<RawRecord> {
  return context.groups.get(group) ?? { ok: false, error: NOT_ASKED };
}

export function present<T>(context: AnswerContext, report: Report, value: T): Facet<T> {
  return { state: 'present', value, source: SOURCE_ID, fetchedAtMs: context.nowMs, ...report.stamp() };
}

export function absent<T>(context: AnswerContext, report: Report): Facet<T> {
  return { state: 'absent', source: SOURCE_ID, fetchedAtMs: context.nowMs, ...report.stamp() };
}

export function unknown<T>(context: AnswerContext, report: Report, error: AppError): Facet<T> {
  return { state: 'unknown', error, source: SOURCE_ID, fetchedAtMs: context.nowMs, ...report.stamp() };
}

/** What a record says of its currency, or else the ones that it hangs on; unchecked. */
export function currencyOf({ map }: AnswerContext, ...records: readonly RawRecord[]): unknown {
  const own = records.find((record) => Object.hasOwn(record, map.currencyField));
  return own ? own[map.currencyField] : map.defaultCurrency;
}

export type RecordLeaves<Shape extends z.core.$ZodShape> = {
  leaves: Partial<z.output<z.ZodMiniObject<Shape>>>;
  /** How many of the facet's fields this user may see, and how many there are. */
  seen: number;
  mapped: number;
};

/** Reads the account's own fields of one facet; a hidden one is missing and its name noted. */
export function readRecord<Shape extends z.core.$ZodShape>(
  context: AnswerContext,
  facet: string,
  schema: z.ZodMiniObject<Shape>,
  report: Report,
): Result<RecordLeaves<Shape>> {
  const { map } = context;
  const { object } = map.record;
  const { visible, hidden } = partRules(context.schema, object, rulesOf(map, facet));
  for (const [leaf, field] of Object.entries(hidden)) report.hidden(leaf, `${object}.${field}`);
  for (const [leaf, rule] of Object.entries(visible)) report.origin(leaf, `${object}.${rule.field}`);
  const seen = Object.keys(visible).length;
  const mapped = seen + Object.keys(hidden).length;
  if (seen === 0) return { ok: false, error: { kind: 'forbidden', what: object } };
  const answer = groupOf(context, 'account');
  if (!answer.ok) return answer;
  const record = answer.value;
  const raw = { timeZone: map.timeZone, currency: currencyOf(context, record) };
  const leaves = readLeaves(schema, { record, rules: visible, context: raw, report, at: '' });
  return { ok: true, value: { leaves, seen, mapped } };
}

/** The last day that may be said to have come: a day of leeway is left for time zones. */
function lastDay({ map, nowMs }: AnswerContext): string {
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(map.timeZone).toPlainDate();
  return today.add({ days: 1 }).toString();
}

/**
 * Reads a list, item by item: a bad item is left out and reported, the others stay. `day` names a field that cannot lie in the
 * future. Hidden, unanswered or with no good item among bad ones: an error, not an empty list, which would say "none".
 */
export function readList<Shape extends z.core.$ZodShape>(
  context: AnswerContext,
  name: ListName,
  schema: z.ZodMiniObject<Shape>,
  report: Report,
  day?: keyof Shape & string,
): Result<z.output<z.ZodMiniObject<Shape>>[]> {
  const seen = visibleList(context.map, context.schema, name);
  if (seen.state === 'hidden') return { ok: false, error: { kind: 'forbidden', what: seen.what } };
  const answer = groupOf(context, LISTS[name].group);
  if (!answer.ok) return answer;
  const path = name.slice(name.indexOf('.') + 1);
  report.origin(path, `${seen.list.object} (${seen.list.relationship})`);
  const last = lastDay(context);
  const fits = (item: Readonly<Record<string, unknown>>, at: string): boolean => {
    const on = day === undefined ? undefined : item[day];
    if (typeof on !== 'string' || on <= last) return true;
    report.bad(`${at}.${day}`, on, 'a day that has come');
    return false;
  };
  const read = readRows(context, { seen, record: answer.value, path, schema, report, fits });
  return read.ok ? { ok: true, value: read.value.map(({ item }) => item) } : read;
}
