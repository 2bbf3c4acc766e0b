import type { Crm } from '../crm';
import { html, type Reply, redirect } from '../http/reply';
import { cookie, type Visit } from '../http/visit';
import { consentPage, messagePage } from '../pages/sign-in-pages';

const CLIENT_ID = /^[\w.-]{8,200}$/;

function allowedRedirect(uri: string): boolean {
  return URL.canParse(uri) && /^https:\/\/[a-z]{32}\.chromiumapp\.org\//.test(uri);
}

function back(redirectUri: string, state: string | null, answer: Record<string, string>): Reply {
  const target = new URL(redirectUri);
  for (const [name, value] of Object.entries(answer)) target.searchParams.set(name, value);
  if (state !== null) target.searchParams.set('state', state);
  return redirect(target.href);
}

/**
 * `/services/oauth2/authorize`: sign in if need be, ask once for consent, go back with a code. PKCE with S256 is required, as an
 * external client app without a secret requires it.
 */
export function authorize(crm: Crm, visit: Visit): Reply {
  const asked = visit.method === 'POST' ? new URLSearchParams(visit.body) : visit.url.searchParams;
  const [clientId, redirectUri, state] = [asked.get('client_id') ?? '', asked.get('redirect_uri') ?? '', asked.get('state')];
  if (!CLIENT_ID.test(clientId)) return html(messagePage('error=invalid_client_id'), 400);
  if (!allowedRedirect(redirectUri)) return html(messagePage('error=redirect_uri_mismatch'), 400);
  const refuse = (error: string, error_description: string) => back(redirectUri, state, { error, error_description });
  if (crm.faults.now.appBlocked) return refuse('OAUTH_APP_BLOCKED', 'this app is blocked by admin');
  if (asked.get('response_type') !== 'code') return refuse('unsupported_response_type', 'response type not supported');
  const challenge = asked.get('code_challenge') ?? '';
  if (asked.get('code_challenge_method') !== 'S256' || challenge.length !== 43) {
    return refuse('invalid_request', 'missing required code challenge');
  }
  const prompt = asked.get('prompt')?.split(' ') ?? [];
  const session = crm.sessions.find(cookie(visit, 'sid'), visit.org, 'ui');
  if (!session || (prompt.includes('login') && visit.method === 'GET')) {
    if (prompt.includes('none')) return refuse('login_required', 'the user is not signed in');
    const here = new URL(visit.url);
    if (prompt.includes('login')) here.searchParams.delete('prompt');
    return redirect(`/?startURL=${encodeURIComponent(here.pathname + here.search)}`);
  }
  const decided = visit.method === 'POST' ? asked.get('decision') : null;
  if (decided === 'deny') return refuse('access_denied', 'end-user denied authorization');
  const known = crm.grants.isAllowed(session.user, clientId) && !prompt.includes('consent');
  if (decided !== 'allow' && !known) {
    if (prompt.includes('none')) return refuse('consent_required', 'the user has not allowed this app');
    return html(consentPage(session.org, session.user, asked));
  }
  const scope = asked.get('scope') ?? 'api refresh_token';
  const code = crm.grants.code({ org: session.org, user: session.user, clientId, redirectUri, challenge, scope });
  return back(redirectUri, state, { code });
}
