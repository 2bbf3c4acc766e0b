import type { AppError } from '@/lib/domain/app-error';

/** An error with what a retry needs to know. `retryAfterMs` null: the server named no time. */
export interface Failure {
  error: AppError;
  retryable: boolean;
  retryAfterMs: number | null;
  /** The source's own code, where it gave one. */
  code?: string;
}

/** What a person is told to wait where the server names no time. */
export const RATE_LIMIT_WAIT_MS = 30_000;

/** A failure that trying again would not mend. */
export const final = (error: AppError): Failure => ({ error, retryable: false, retryAfterMs: null });

/** What an error status means where the body says nothing more exact. */
export function kindOfStatus(status: number): AppError['kind'] {
  if (status === 401) return 'unauthorised';
  if (status === 403) return 'forbidden';
  if (status === 404 || status === 410) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'unreachable';
  return 'unexpected-shape';
}

/** One kind of error as data, with what is known besides. */
export function failureOfKind(kind: AppError['kind'], status: number, retryAfterMs: number | null): Failure {
  if (kind === 'rate-limited') {
    return { error: { kind, retryAfterMs: retryAfterMs ?? RATE_LIMIT_WAIT_MS }, retryable: true, retryAfterMs };
  }
  if (kind === 'unreachable') return { error: { kind, status }, retryable: true, retryAfterMs };
  if (kind === 'unauthorised' || kind === 'blocked-by-admin' || kind === 'forbidden' || kind === 'not-found')
    return final({ kind });
  return final({ kind: 'unexpected-shape', path: `status ${status}` });
}

export const failureOfStatus = (status: number, retryAfterMs: number | null = null): Failure =>
  failureOfKind(kindOfStatus(status), status, retryAfterMs);

/** A page where data should be: a sign-in form means that the session is over, anything else that the source is away. */
export function failureOfPage(status: number, html: string): Failure {
  const signIn = status < 500 && /<input[^>]+type=["']?password|login/i.test(html.slice(0, 20_000));
  const error: AppError = signIn ? { kind: 'unauthorised' } : { kind: 'unreachable', status };
  return { error, retryable: !signIn && status >= 500, retryAfterMs: null };
}
