import * as oauth from 'oauth4webapi';
import type { Result } from '@/lib/domain/app-error';
import type { Http } from '../source';
import { apiOrigin, authorizationServer, oauthError, requestOptions } from './oauth-server';
import type { Tokens } from './tokens';
import { agree, identityOfUrl, whoIs } from './who-is';

/** No `openid`: the identity is asked of the API host itself, so that no signed token has to be checked. */
const SCOPE = 'api id refresh_token';
const WHO_IS_TIMEOUT_MS = 25_000;

interface Party {
  /** Origin of the org's API host, e.g. `https://mihon.my.salesforce.com`. */
  tenantApiOrigin: string;
  /** Consumer key of the External Client App. There is no secret: PKCE stands in for it. */
  clientId: string;
  http: Http;
  nowMs: number;
}

export interface ConnectInput extends Party {
  redirectUri: string;
  /** Opens the sign-in and gives back the address it ended at; rejects when the person closes it. */
  launchWebAuthFlow: (url: string) => Promise<string>;
  /** `login`: ask who it is although somebody is signed in, to change the user. */
  prompt?: 'login';
}

/** What a token answer must be: for this very org's host, and of one identity in both of Salesforce's answers. */
async function tokensOf(party: Party, origin: string, answer: oauth.TokenEndpointResponse): Promise<Result<Tokens>> {
  const { http, nowMs } = party;
  const instance = typeof answer.instance_url === 'string' ? apiOrigin(answer.instance_url) : null;
  if (instance !== origin) {
    return { ok: false, error: { kind: 'identity-mismatch', page: origin, connection: instance ?? '' } };
  }
  const accessToken = answer.access_token;
  const signal = AbortSignal.timeout(WHO_IS_TIMEOUT_MS);
  const who = await whoIs({ http, origin, accessToken, nowMs, signal });
  if (!who.ok) return who;
  const identity = agree(identityOfUrl(answer.id), who.value.identity);
  if (!identity.ok) return identity;
  const refresh = answer.refresh_token === undefined ? {} : { refreshToken: answer.refresh_token };
  return {
    ok: true,
    value: {
      accessToken,
      ...refresh,
      instanceUrl: origin,
      identity: identity.value,
      userName: who.value.userName,
      issuedAtMs: nowMs,
      via: 'oauth',
    },
  };
}

function misconfigured(field: string): Result<never> {
  return { ok: false, error: { kind: 'misconfigured', field } };
}

/** Signs in by OAuth 2.0 with PKCE (RFC 7636) in a window of the browser. The state is checked before the code is used. */
export async function connectSalesforce(input: ConnectInput): Promise<Result<Tokens>> {
  const origin = apiOrigin(input.tenantApiOrigin);
  if (origin === null) return misconfigured('tenant');
  if (input.clientId === '') return misconfigured('clientId');
  const { clientId, redirectUri, http, launchWebAuthFlow } = input;
  const server = authorizationServer(origin);
  const client: oauth.Client = { client_id: clientId };
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  const url = new URL(`${origin}/services/oauth2/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri,
    scope: SCOPE,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    ...(input.prompt ? { prompt: input.prompt } : {}),
  }).toString();
  let landed: string;
  try {
    landed = await launchWebAuthFlow(url.href);
  } catch {
    return { ok: false, error: { kind: 'cancelled' } };
  }
  if (!landed.startsWith(redirectUri) || !URL.canParse(landed)) return misconfigured('redirectUri');
  try {
    const callback = oauth.validateAuthResponse(server, client, new URL(landed), state);
    const options = requestOptions(http, origin);
    const response = await oauth.authorizationCodeGrantRequest(
      server,
      client,
      oauth.None(),
      callback,
      redirectUri,
      verifier,
      options,
    );
    return await tokensOf(input, origin, await oauth.processAuthorizationCodeResponse(server, client, response));
  } catch (thrown) {
    return { ok: false, error: oauthError(thrown) };
  }
}

/** A new access token for the same org and user; one of anybody else is refused. */
export async function refreshTokens(party: Party, held: Tokens): Promise<Result<Tokens>> {
  const origin = apiOrigin(held.instanceUrl);
  if (origin === null || held.refreshToken === undefined) return { ok: false, error: { kind: 'unauthorised' } };
  const server = authorizationServer(origin);
  const client: oauth.Client = { client_id: party.clientId };
  try {
    const options = requestOptions(party.http, origin);
    const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), held.refreshToken, options);
    const renewed = await tokensOf(party, origin, await oauth.processRefreshTokenResponse(server, client, response));
    if (!renewed.ok) return renewed;
    const same = agree(held.identity, renewed.value.identity);
    return same.ok ? { ok: true, value: { refreshToken: held.refreshToken, ...renewed.value } } : same;
  } catch (thrown) {
    return { ok: false, error: oauthError(thrown) };
  }
}

/** Ends the connection at Salesforce's side. The tokens are to be forgotten whatever comes of it. */
export async function revokeTokens(
  party: Pick<Party, 'http' | 'clientId'>,
  held: Pick<Tokens, 'instanceUrl' | 'accessToken'> & { refreshToken?: string | undefined },
): Promise<Result<null>> {
  const origin = apiOrigin(held.instanceUrl);
  if (origin === null) return misconfigured('tenant');
  try {
    const options = requestOptions(party.http, origin);
    const token = held.refreshToken ?? held.accessToken;
    const client: oauth.Client = { client_id: party.clientId };
    const response = await oauth.revocationRequest(authorizationServer(origin), client, oauth.None(), token, options);
    await oauth.processRevocationResponse(response);
    return { ok: true, value: null };
  } catch (thrown) {
    return { ok: false, error: oauthError(thrown) };
  }
}
