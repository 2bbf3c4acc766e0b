import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';

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

/** What a list shows of an account; null where nobody says who read it. */
export function keptAccount(snapshot: AccountSnapshot): KeptAccount | null {
  if (!snapshot.identity) return null;
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
