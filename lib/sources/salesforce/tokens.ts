import { Identity } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';

/** What a sign-in gives. Kept per org and user, in memory that ends with the browser; never in a database. */
export const Tokens = z.object({
  accessToken: z.string().check(z.minLength(1), z.maxLength(4096)),
  refreshToken: z.optional(z.string().check(z.minLength(1), z.maxLength(4096))),
  /** Origin of the API host that the token is for; it is sent nowhere else. */
  instanceUrl: z.string().check(z.minLength(1), z.maxLength(300)),
  /** Ids in their 18-character form, as two answers of Salesforce agree on them. */
  identity: Identity,
  userName: z.string(),
  issuedAtMs: z.int(),
  via: z.enum(['oauth', 'session']),
});
export type Tokens = z.infer<typeof Tokens>;
