import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { recordId18 } from '@/lib/sources/salesforce/record-id';

/** May facts be shown: only where the page and the connection name the same org, user and record. */
export type IdentityVerdict =
  | { state: 'agreed' }
  | { state: 'mismatch'; what: 'org' | 'user' | 'record' }
  | { state: 'unconfirmed'; missing: ('org' | 'user' | 'connection' | 'record')[] };

export interface VerdictInput {
  /** The page's word on who is signed in; a part it does not tell is missing. */
  page: { orgId?: string | undefined; userId?: string | undefined };
  /** Whose facts they are: the identity that read them. */
  held: Identity | null;
  /** The record of the address. */
  pageRef: AccountRef;
  /** The record the facts are of; null: there are none yet. */
  snapshotRef: AccountRef | null;
}

/** One id in one form: Salesforce writes the same id with 15 or 18 characters. Ids of other CRMs stay as they are. */
function form(crm: string, id: string): string {
  return crm === 'salesforce' ? (recordId18(id) ?? id) : id;
}

function refKey(ref: AccountRef): string {
  const accountId = form(ref.crm, ref.accountId);
  return cacheKeyOf({ ...ref, tenant: ref.tenant.toLowerCase(), accountId }, { orgId: '', userId: '' });
}

/** Compares two independent words on org, user and record. A contradiction outweighs anything that is merely not known. */
export function identityVerdict({ page, held, pageRef, snapshotRef }: VerdictInput): IdentityVerdict {
  const differ = (one: string | undefined, other: string | undefined) =>
    one !== undefined && other !== undefined && form(pageRef.crm, one) !== form(pageRef.crm, other);
  if (differ(page.orgId, held?.orgId)) return { state: 'mismatch', what: 'org' };
  if (differ(page.userId, held?.userId)) return { state: 'mismatch', what: 'user' };
  if (snapshotRef && refKey(pageRef) !== refKey(snapshotRef)) return { state: 'mismatch', what: 'record' };
  const missing = [
    ...(page.orgId === undefined ? (['org'] as const) : []),
    ...(page.userId === undefined ? (['user'] as const) : []),
    ...(held === null ? (['connection'] as const) : []),
    ...(snapshotRef === null ? (['record'] as const) : []),
  ];
  return missing.length === 0 ? { state: 'agreed' } : { state: 'unconfirmed', missing };
}
