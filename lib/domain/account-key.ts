import type { AccountRef, Identity } from './account-ref';

/** The key of everything kept about one account as seen by one user. Parts are percent-encoded, so no part can imitate another. */
export function cacheKeyOf(ref: AccountRef, identity: Identity): string {
  return [ref.crm, ref.tenant, identity.orgId, identity.userId, ref.accountId].map(encodeURIComponent).join('|');
}

/** The part of the key that one signed-in user shares over all accounts; dropping a scope drops all that user's rows. */
export function scopeKeyOf(ref: Pick<AccountRef, 'crm' | 'tenant'>, identity: Identity): string {
  return [ref.crm, ref.tenant, identity.orgId, identity.userId].map(encodeURIComponent).join('|');
}
