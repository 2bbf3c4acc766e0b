import type { Result } from '@/lib/domain/app-error';
import { isRecord, type RawRecord } from '@/lib/sources/read-leaves';

const wrong = (path: string) => ({ ok: false, error: { kind: 'unexpected-shape', path } }) as const;

/** The rows under a key of an answer; '' is the answer itself. */
export function rowsOf(answer: Result<unknown>, key: string): Result<RawRecord[]> {
  if (!answer.ok) return answer;
  const rows = key === '' ? answer.value : isRecord(answer.value) ? answer.value[key] : undefined;
  return Array.isArray(rows) && rows.every(isRecord) ? { ok: true, value: rows } : wrong(key || '(body)');
}

/** An id as CRMs write them; null: it is none. */
export function idOf(value: unknown): string | null {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && text !== '' && text.length <= 255 ? text : null;
}

/** The id of what was created. An answer without one says neither yes nor no: it is looked for again. */
export function createdId(answer: Result<unknown>, of: (body: unknown) => unknown): Result<string> {
  if (!answer.ok) return answer;
  const id = idOf(of(answer.value));
  return id === null ? wrong('id') : { ok: true, value: id };
}

/** The ids of the rows that hold what is looked for. */
export function foundIn(rows: readonly RawRecord[], holds: (row: RawRecord) => boolean): Result<string[]> {
  const ids = rows.filter(holds).map((row) => idOf(row.id ?? row.Id));
  return ids.some((id) => id === null) ? wrong('id') : { ok: true, value: ids.filter((id) => id !== null) };
}

/** Done or not, whatever the answer holds. */
export const doneOf = (answer: Result<unknown>): Result<void> => (answer.ok ? { ok: true, value: undefined } : answer);
