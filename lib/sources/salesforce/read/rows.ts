import type { Result } from '@/lib/domain/app-error';
import type { z } from '@/lib/domain/z';
import { isRecord, type RawRecord, readItem } from '../../read-leaves';
import type { Report } from '../../report';
import type { VisibleList } from '../visible';
import { type AnswerContext, currencyOf } from './answer-context';

/** The rows of a sub-select: null stands for none. */
function rowsOf(record: RawRecord, relationship: string): { rows: unknown[]; whole: boolean } | null {
  const nested = Object.hasOwn(record, relationship) ? record[relationship] : undefined;
  if (nested === null) return { rows: [], whole: true };
  if (!isRecord(nested) || !Array.isArray(nested.records)) return null;
  return { rows: nested.records, whole: nested.done !== false };
}

/** Which rows are read, of which record, and how. */
export interface RowsInput<Shape extends z.core.$ZodShape> {
  seen: VisibleList & { state: 'visible' };
  record: RawRecord;
  /** What that record itself hangs on, where it is not the account. */
  account?: RawRecord;
  /** Stands before the paths of its problems. */
  path: string;
  schema: z.ZodMiniObject<Shape>;
  report: Report;
  /** Says of an item that is of its schema whether it can be; it reports why not. */
  fits?: (item: Readonly<Record<string, unknown>>, at: string) => boolean;
}

/** An item, the row it was read from, and its place in the list. */
export interface ReadRow<T> {
  item: T;
  row: RawRecord;
  at: string;
}

/** Reads the rows of one sub-select, each on its own. No good item among bad ones is an error, and not "none". */
export function readRows<Shape extends z.core.$ZodShape>(
  context: AnswerContext,
  { seen, record, account = record, path, schema, report, fits }: RowsInput<Shape>,
): Result<ReadRow<z.output<z.ZodMiniObject<Shape>>>[]> {
  const { list, visible, hidden } = seen;
  for (const [leaf, field] of Object.entries(hidden)) report.hidden(`${path}.${leaf}`, `${list.object}.${field}`);
  const found = rowsOf(record, list.relationship);
  if (!found) return { ok: false, error: { kind: 'unexpected-shape', path: list.relationship } };
  if (!found.whole) report.bad(path, 'the first page only', 'all rows');
  const items = found.rows.flatMap((row, index) => {
    const at = `${path}[${index}]`;
    if (!isRecord(row)) {
      report.bad(at, row, 'a record');
      return [];
    }
    const raw = { timeZone: context.map.timeZone, currency: currencyOf(context, row, record, account) };
    const item = readItem(schema, { record: row, rules: visible, context: raw, report, at: `${at}.` });
    return item !== null && (fits?.(item, at) ?? true) ? [{ item, row, at }] : [];
  });
  const broken = found.rows.length > 0 && items.length === 0;
  return broken ? { ok: false, error: { kind: 'unexpected-shape', path: list.relationship } } : { ok: true, value: items };
}
