import type { Identity } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { isRecord } from '../read-leaves';
import type { Http } from '../source';
import { SalesforceClient } from './client';
import { recordId18 } from './record-id';

/** Whose token it is, as `/services/oauth2/userinfo` says. */
export interface WhoIs {
  identity: Identity;
  userName: string;
}

export interface WhoIsInput {
  http: Http;
  origin: string;
  accessToken: string;
  nowMs: number;
  signal: AbortSignal;
}

/** Asks the API host whose token this is. A refusal here always means that the token is not, or no longer, good. */
export async function whoIs({ http, origin, accessToken, nowMs, signal }: WhoIsInput): Promise<Result<WhoIs>> {
  const client = new SalesforceClient({ http, origin, accessToken, nowMs });
  const answer = await client.call('/services/oauth2/userinfo', {
    method: 'GET',
    maxBytes: 64 * 1024,
    signal,
    cancelled: signal,
  });
  if (!answer.ok) {
    const { error } = answer.failure;
    return { ok: false, error: error.kind === 'forbidden' ? { kind: 'unauthorised' } : error };
  }
  const info = isRecord(answer.json) ? answer.json : {};
  const orgId = typeof info.organization_id === 'string' ? recordId18(info.organization_id) : null;
  const userId = typeof info.user_id === 'string' ? recordId18(info.user_id) : null;
  if (orgId === null || userId === null) return { ok: false, error: { kind: 'unexpected-shape', path: 'userinfo' } };
  const name = [info.preferred_username, info.name].find((text) => typeof text === 'string' && text !== '');
  return { ok: true, value: { identity: { orgId, userId }, userName: String(name ?? '').slice(0, 255) } };
}

/** Org and user of an identity URL `…/id/<org>/<user>`, in their 18-character form. */
export function identityOfUrl(url: unknown): Identity | null {
  const match = typeof url === 'string' ? /\/id\/([a-zA-Z0-9]{15,18})\/([a-zA-Z0-9]{15,18})$/.exec(url) : null;
  const orgId = recordId18(match?.[1] ?? '');
  const userId = recordId18(match?.[2] ?? '');
  return orgId !== null && userId !== null ? { orgId, userId } : null;
}

/** Two words on who is signed in, compared; the error names both. */
export function agree(one: Identity | null, other: Identity): Result<Identity> {
  if (one && one.orgId === other.orgId && one.userId === other.userId) return { ok: true, value: other };
  const name = (of: Identity | null) => (of ? `${of.orgId}/${of.userId}` : '');
  return { ok: false, error: { kind: 'identity-mismatch', page: name(one), connection: name(other) } };
}
