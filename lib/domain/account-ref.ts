import { z } from './z';

export { cacheKeyOf, scopeKeyOf } from './account-key';

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
