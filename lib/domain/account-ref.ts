import { z } from './z';

/** Which account of which CRM: what an address alone can tell. `tenant` is the CRM's API host, in lower case. */
export const AccountRef = z.object({
  crm: z.string().check(z.minLength(1), z.maxLength(40)),
  tenant: z.string().check(z.minLength(1), z.maxLength(255)),
  accountId: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type AccountRef = z.infer<typeof AccountRef>;

/** Who is signed in to which organisation. Facts are kept and shown per org **and** user, never across either. */
export const Identity = z.object({
  orgId: z.string().check(z.minLength(1), z.maxLength(128)),
  userId: z.string().check(z.minLength(1), z.maxLength(128)),
});
export type Identity = z.infer<typeof Identity>;

/** The key of everything kept about one account as seen by one user. Parts are percent-encoded, so no part can imitate another. */
export function cacheKeyOf(ref: AccountRef, identity: Identity): string {
  return [ref.crm, ref.tenant, identity.orgId, identity.userId, ref.accountId].map(encodeURIComponent).join('|');
}

/** The part of the key that one signed-in user shares over all accounts; dropping a scope drops all that user's rows. */
export function scopeKeyOf(ref: Pick<AccountRef, 'crm' | 'tenant'>, identity: Identity): string {
  return [ref.crm, ref.tenant, identity.orgId, identity.userId].map(encodeURIComponent).join('|');
}
