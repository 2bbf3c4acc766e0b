import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { isUnder } from './is-under';

/** More than this are not listed: whoever searches among them names the account. */
export const MOST_ACCOUNTS = 2000;

/** An account that is kept, as one user read it. `name` missing: no source said it. */
export interface KeptAccount {
  ref: AccountRef;
  identity: Identity;
  name?: string;
  /** When the newest part of it was read; missing: no part says so. */
  fetchedAtMs?: number;
}

/** The scopes of one CRM in the index: its id is the first part of each. */
export function scopesOf(crm: string): IDBKeyRange {
  const first = `${encodeURIComponent(crm)}|`;
  return IDBKeyRange.bound(first, `${first}\uffff`);
}

/** What a list shows of a row; null where the row is not legible or not what its key says. */
export function keptAccount(row: { key?: unknown }, snapshot: AccountSnapshot | null): KeptAccount | null {
  if (!snapshot?.identity || typeof row.key !== 'string' || !isUnder(row.key, snapshot)) return null;
  const { ref, identity, facets } = snapshot;
  const name = facets.profile.state === 'present' ? facets.profile.value.name : undefined;
  const times = Object.values(facets).flatMap(({ fetchedAtMs }) => fetchedAtMs ?? []);
  return {
    ref,
    identity,
    ...(name !== undefined && { name }),
    ...(times.length > 0 && { fetchedAtMs: Math.max(...times) }),
  };
}
