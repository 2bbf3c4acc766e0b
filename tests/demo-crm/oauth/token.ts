import { createHmac } from 'node:crypto';
import type { Crm } from '../crm';
import { json, type Reply } from '../http/reply';
import { originOf, type Visit } from '../http/visit';
import type { Grant } from './grants';

const refuse = (error: string, description: string) =>
  json({ error, error_description: description }, 400, { 'Cache-Control': 'no-store' });

function issue(crm: Crm, grant: Grant, refreshToken?: string): Reply {
  const session = crm.sessions.open('oauth', grant.org, grant.user);
  const origin = originOf(grant.org, 'my', crm.port);
  const id = `${origin}/id/${grant.org.id}/${grant.user.id}`;
  const issuedAt = String(Date.now());
  return json(
    {
      access_token: session.token,
      ...(refreshToken ? { refresh_token: refreshToken } : {}),
      signature: createHmac('sha256', 'sample')
        .update(id + issuedAt)
        .digest('base64'),
      scope: grant.scope,
      instance_url: origin,
      id,
      token_type: 'Bearer',
      issued_at: issuedAt,
    },
    200,
    { 'Cache-Control': 'no-store' },
  );
}

/** `POST /services/oauth2/token`: a code with its verifier, or a refresh token, for an access token. */
export function token(crm: Crm, visit: Visit): Reply {
  const form = new URLSearchParams(visit.body);
  const clientId = form.get('client_id') ?? '';
  if (crm.faults.now.appBlocked) return refuse('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
  switch (form.get('grant_type')) {
    case 'authorization_code': {
      const verifier = form.get('code_verifier');
      if (!verifier) return refuse('invalid_grant', 'missing required code verifier');
      const grant = crm.grants.redeem(form.get('code') ?? '', clientId, form.get('redirect_uri') ?? '', verifier);
      if (grant === 'expired') return refuse('invalid_grant', 'expired authorization code');
      if (grant === 'invalid-verifier') return refuse('invalid_grant', 'invalid code verifier');
      if (grant === 'mismatch' || grant.org !== visit.org) return refuse('invalid_grant', 'redirect_uri or client_id mismatch');
      return issue(crm, grant, crm.grants.refreshToken(grant));
    }
    case 'refresh_token': {
      const grant = crm.grants.refresh(form.get('refresh_token') ?? '', clientId);
      if (!grant || crm.faults.now.refreshRefused) return refuse('invalid_grant', 'expired access/refresh token');
      return issue(crm, grant);
    }
    default:
      return refuse('unsupported_grant_type', 'grant type not supported');
  }
}

/** `POST /services/oauth2/revoke`: ends an access token, or a refresh token with everything drawn from it. */
export function revoke(crm: Crm, visit: Visit): Reply {
  const dead = new URLSearchParams(visit.body).get('token') ?? visit.url.searchParams.get('token') ?? '';
  const grant = crm.grants.revoke(dead);
  if (grant) crm.sessions.closeAll(['oauth'], grant.user);
  else if (!crm.sessions.find(dead, visit.org, 'oauth'))
    return refuse('unsupported_token_type', 'this token type is not supported');
  crm.sessions.close(dead);
  return { status: 200 };
}
