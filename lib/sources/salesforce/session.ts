import type { Result } from '@/lib/domain/app-error';
import type { Http } from '../source';
import { apiOrigin } from './oauth-server';
import { recordId18 } from './record-id';
import type { Tokens } from './tokens';
import { agree, whoIs } from './who-is';

/** The browser's cookies, as far as the granted permission reaches; null where there is none. */
export interface CookieJar {
  get(query: { url: string; name: string }): Promise<{ value: string } | null>;
}

export interface SessionInput {
  tenantApiOrigin: string;
  cookies: CookieJar;
  http: Http;
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Uses the session of the signed-in browser in place of a token: an option that must be granted, and that an administrator can
 * forbid. The org before the `!` of the cookie and the org that userinfo names must be the same.
 */
export async function sessionTokens({ tenantApiOrigin, cookies, http, nowMs, signal }: SessionInput): Promise<Result<Tokens>> {
  const origin = apiOrigin(tenantApiOrigin);
  if (origin === null) return { ok: false, error: { kind: 'misconfigured', field: 'tenant' } };
  const cookie = await cookies.get({ url: `${origin}/`, name: 'sid' });
  const sid = (cookie?.value ?? '').replace(/%21/g, '!');
  const orgId = recordId18(sid.split('!')[0] ?? '');
  if (orgId === null || !sid.includes('!')) return { ok: false, error: { kind: 'unauthorised' } };
  const who = await whoIs({ http, origin, accessToken: sid, nowMs, signal });
  if (!who.ok) return who;
  const identity = agree({ orgId, userId: who.value.identity.userId }, who.value.identity);
  if (!identity.ok) return identity;
  const { userName } = who.value;
  return {
    ok: true,
    value: { accessToken: sid, instanceUrl: origin, identity: identity.value, userName, issuedAtMs: nowMs, via: 'session' },
  };
}
