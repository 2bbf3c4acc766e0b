import * as oauth from 'oauth4webapi';
import type { AppError } from '@/lib/domain/app-error';
import { readBody } from '../read-body';
import type { Http } from '../source';
import { failureOf } from './errors';

const MOST_BYTES = 256 * 1024;
const TIMEOUT_MS = 25_000;

/** Plain http is for the demo's loopback hosts, in demo builds; the shipped build folds this away. */
function mayBePlain(url: URL): boolean {
  return import.meta.env.VITE_DEMO === '1' && url.protocol === 'http:' && /(^|\.)localhost$/.test(url.hostname);
}

/** The origin of an API host, or null where nothing may be sent to it. */
export function apiOrigin(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'https:' || mayBePlain(parsed) ? parsed.origin : null;
}

/** Salesforce's endpoints on one org's own host. */
export function authorizationServer(origin: string): oauth.AuthorizationServer {
  const base = `${origin}/services/oauth2`;
  return {
    issuer: origin,
    authorization_endpoint: `${base}/authorize`,
    token_endpoint: `${base}/token`,
    revocation_endpoint: `${base}/revoke`,
  };
}

/** How the library sends: through the handed-in network, without cookies, with a time-out and a cap on what comes back. */
export function requestOptions(http: Http, origin: string) {
  return {
    [oauth.customFetch]: async (
      url: string,
      init: { method: string; headers: Record<string, string>; body?: unknown; signal?: unknown },
    ) => {
      const body = init.body === undefined || init.body === null ? {} : { body: String(init.body) };
      const response = await http(url, {
        method: init.method,
        headers: init.headers,
        ...body,
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.timeout(TIMEOUT_MS),
      });
      const text = await readBody(response, MOST_BYTES);
      if (!text.ok) throw new RangeError('too large');
      return new Response(text.value === '' ? null : text.value, { status: response.status, headers: response.headers });
    },
    [oauth.allowInsecureRequests]: mayBePlain(new URL(origin)),
  };
}

const BY_CODE: Record<string, AppError> = {
  access_denied: { kind: 'cancelled' },
  invalid_grant: { kind: 'unauthorised' },
  login_required: { kind: 'unauthorised' },
  consent_required: { kind: 'unauthorised' },
  invalid_client: { kind: 'misconfigured', field: 'clientId' },
  invalid_client_id: { kind: 'misconfigured', field: 'clientId' },
  unauthorized_client: { kind: 'misconfigured', field: 'clientId' },
  redirect_uri_mismatch: { kind: 'misconfigured', field: 'redirectUri' },
  invalid_scope: { kind: 'misconfigured', field: 'scope' },
};

/** What the library threw, as data. Salesforce's own codes (`OAUTH_APP_BLOCKED`) come through the same door. */
export function oauthError(thrown: unknown): AppError {
  if (thrown instanceof oauth.AuthorizationResponseError || thrown instanceof oauth.ResponseBodyError) {
    const { error: code, error_description: description } = thrown;
    const status = thrown instanceof oauth.ResponseBodyError ? thrown.status : 400;
    if (Object.hasOwn(BY_CODE, code) && !/blocked by admin/i.test(description ?? '')) {
      return BY_CODE[code] ?? { kind: 'unauthorised' };
    }
    if (/^OAUTH_(EC_)?APP_/.test(code)) return { kind: 'blocked-by-admin' };
    return failureOf(status, { error: code, error_description: description }).error;
  }
  if (thrown instanceof oauth.OperationProcessingError || thrown instanceof oauth.UnsupportedOperationError) {
    const status = thrown.cause instanceof Response ? thrown.cause.status : 0;
    return status >= 500 ? { kind: 'unreachable', status } : { kind: 'unexpected-shape', path: 'oauth' };
  }
  return { kind: 'unreachable' };
}
