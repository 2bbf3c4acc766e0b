import type { AppError } from '@/lib/domain/app-error';
import { type Failure, kindOfStatus, RATE_LIMIT_WAIT_MS } from '../kit/failure';
import { isRecord } from '../read-leaves';

export { type Failure, failureOfPage } from '../kit/failure';

/** The daily total frees itself over 24 hours; asking again sooner only costs more calls. */
const DAILY_LIMIT_WAIT_MS = 15 * 60_000;

/** Refusals that a new sign-in would not lift; to sign in again and again would only lock the user out. */
const NOT_BY_SIGNING_IN = /not valid for use with the REST API|not attached to Agent|blocked by admin/i;

const BY_CODE: Record<string, AppError['kind']> = {
  INVALID_SESSION_ID: 'unauthorised',
  INVALID_AUTH_HEADER: 'unauthorised',
  SESSION_EXPIRED: 'unauthorised',
  OAUTH_APP_BLOCKED: 'blocked-by-admin',
  OAUTH_APP_ACCESS_DENIED: 'blocked-by-admin',
  API_DISABLED_FOR_ORG: 'blocked-by-admin',
  API_CURRENTLY_DISABLED: 'blocked-by-admin',
  REQUEST_LIMIT_EXCEEDED: 'rate-limited',
  INVALID_FIELD: 'forbidden',
  INVALID_TYPE: 'forbidden',
  INSUFFICIENT_ACCESS: 'forbidden',
  INSUFFICIENT_ACCESS_OR_READONLY: 'forbidden',
  INSUFFICIENT_ACCESS_ON_CROSS_REFERENCE_ENTITY: 'forbidden',
  FUNCTIONALITY_NOT_ENABLED: 'forbidden',
  NOT_FOUND: 'not-found',
  ENTITY_IS_DELETED: 'not-found',
  INVALID_CROSS_REFERENCE_KEY: 'not-found',
  SERVER_UNAVAILABLE: 'unreachable',
  UNABLE_TO_LOCK_ROW: 'unreachable',
  QUERY_TIMEOUT: 'unreachable',
  UNKNOWN_EXCEPTION: 'unreachable',
  MALFORMED_QUERY: 'misconfigured',
};

/** The first error of Salesforce's list of errors; its OAuth endpoints send a bare object instead. */
function firstOf(body: unknown): { code?: string; message: string } {
  const first: unknown = Array.isArray(body) ? body[0] : body;
  if (!isRecord(first)) return { message: '' };
  const code = first.errorCode ?? first.error;
  const message = first.message ?? first.error_description;
  return { ...(typeof code === 'string' ? { code } : {}), message: typeof message === 'string' ? message.slice(0, 500) : '' };
}

function errorOf(kind: AppError['kind'], status: number, message: string, retryAfterMs: number | null): AppError {
  if (kind === 'rate-limited') {
    const wait = /TotalRequests/.test(message) ? DAILY_LIMIT_WAIT_MS : RATE_LIMIT_WAIT_MS;
    return { kind, retryAfterMs: retryAfterMs ?? wait };
  }
  if (kind === 'unreachable') return { kind, status };
  if (kind === 'misconfigured') return { kind, field: 'fieldMap' };
  if (kind === 'unauthorised' || kind === 'blocked-by-admin' || kind === 'forbidden' || kind === 'not-found') return { kind };
  return { kind: 'unexpected-shape', path: `status ${status}` };
}

/**
 * An answer with an error status as data. The body's own code wins over the status: 403 is both "the limit is used up" and
 * "no permission", and 401 is both "sign in again" and "an administrator refuses this".
 */
export function failureOf(status: number, body: unknown, retryAfterMs: number | null = null): Failure {
  const { code, message } = firstOf(body);
  const known = code !== undefined && Object.hasOwn(BY_CODE, code) ? BY_CODE[code] : undefined;
  const blocked = NOT_BY_SIGNING_IN.test(message) && (known === undefined || known === 'unauthorised');
  const kind = blocked ? 'blocked-by-admin' : (known ?? kindOfStatus(status));
  const error = errorOf(kind, status, message, retryAfterMs);
  const daily = kind === 'rate-limited' && /TotalRequests/.test(message);
  return {
    error,
    retryable: (kind === 'rate-limited' && !daily) || kind === 'unreachable',
    retryAfterMs,
    ...(code === undefined ? {} : { code }),
  };
}
