import type { Result } from '@/lib/domain/app-error';
import { isRecord, type RawRecord } from '../read-leaves';

/** Rows of one list. `whole` false: there are more than were sent. */
export interface Rows {
  rows: readonly unknown[];
  whole: boolean;
}

/** An account as its source gave it: its own record, and each list with its own success. */
export interface Collected {
  /** The record's own word on which account it is. */
  id: unknown;
  record: RawRecord;
  lists: ReadonlyMap<string, Result<Rows>>;
}

const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** The object behind a key of an answer; '' is the answer itself. */
export function recordIn(answer: Result<unknown>, key: string): Result<RawRecord> {
  if (!answer.ok) return answer;
  const found = key === '' ? answer.value : isRecord(answer.value) ? answer.value[key] : undefined;
  return isRecord(found) ? { ok: true, value: found } : wrong(key || '(body)');
}

/** The list behind a key of an answer; '' is the answer itself. `more`: does the answer say that there are more rows? */
export function rowsIn(answer: Result<unknown>, key: string, more: (body: RawRecord) => boolean = () => false): Result<Rows> {
  if (!answer.ok) return answer;
  const body = answer.value;
  const rows = key === '' ? body : isRecord(body) ? body[key] : undefined;
  if (!Array.isArray(rows)) return wrong(key || '(body)');
  return { ok: true, value: { rows, whole: !(isRecord(body) && more(body)) } };
}

/** One id under its ways of writing: number or text, braces and case of a GUID. */
export function sameId(a: unknown, b: unknown): boolean {
  const plain = (id: unknown) =>
    typeof id === 'number' || typeof id === 'string' ? String(id).replace(/[{}]/g, '').toLowerCase() : '';
  return plain(a) !== '' && plain(a) === plain(b);
}

/**
 * Rows that say which account they are of: one of another account makes the whole list worthless, for then the source did not
 * answer what it was asked. `owner` undefined: the row does not say.
 */
export function ownRows(from: string, list: Result<Rows>, isOwn: (row: RawRecord) => boolean | undefined): Result<Rows> {
  if (!list.ok) return list;
  const strange = list.value.rows.findIndex((row) => isRecord(row) && isOwn(row) === false);
  return strange < 0 ? list : wrong(`${from}[${strange}] (of another account)`);
}

/** The same rows, each changed; what is no record stays as it is and is reported where it is read. */
export function changeRows(list: Result<Rows>, change: (row: RawRecord) => RawRecord): Result<Rows> {
  if (!list.ok) return list;
  const rows = list.value.rows.map((row) => (isRecord(row) ? change(row) : row));
  return { ok: true, value: { ...list.value, rows } };
}

/** A part of the rows, e.g. the activities that are done. */
export function someRows(list: Result<Rows>, which: (row: RawRecord) => boolean): Result<Rows> {
  if (!list.ok) return list;
  return { ok: true, value: { ...list.value, rows: list.value.rows.filter((row) => !isRecord(row) || which(row)) } };
}
