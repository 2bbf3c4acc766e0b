import type { Result } from '@/lib/domain/app-error';
import { isRecord, type RawRecord } from '../read-leaves';
import type { SubResponse } from './composite';
import { failureOf } from './errors';
import { recordId18 } from './record-id';

const NOT_FOUND = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;

/** Did a query fail because a field, an object or a nested list of it is not (or no longer) to be had. */
export function lostField(part: SubResponse | undefined): boolean {
  if (!part || part.status < 300) return false;
  const { code } = failureOf(part.status, part.body);
  return code === 'INVALID_FIELD' || code === 'INVALID_TYPE' || code === 'MALFORMED_QUERY';
}

/**
 * The account's record in one query's answer. No row: the account is deleted, merged into another, or not shared with this
 * user. A row with another id is another account, whatever its name, and is not read.
 */
export function groupRecord(part: SubResponse | undefined, accountId: string): Result<RawRecord> {
  if (!part) return { ok: false, error: { kind: 'unexpected-shape', path: 'compositeResponse' } };
  if (part.status >= 300) return { ok: false, error: failureOf(part.status, part.body).error };
  if (!isRecord(part.body) || !Array.isArray(part.body.records)) {
    return { ok: false, error: { kind: 'unexpected-shape', path: 'records' } };
  }
  const record: unknown = part.body.records[0];
  if (record === undefined) return NOT_FOUND;
  if (!isRecord(record)) return { ok: false, error: { kind: 'unexpected-shape', path: 'records[0]' } };
  const id = typeof record.Id === 'string' ? recordId18(record.Id) : null;
  if (id === null) return { ok: false, error: { kind: 'unexpected-shape', path: 'records[0].Id' } };
  return id === accountId ? { ok: true, value: record } : NOT_FOUND;
}
