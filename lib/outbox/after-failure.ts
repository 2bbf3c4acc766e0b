import type { AppError } from '@/lib/domain/app-error';
import { nextTryMs } from './timing';

/** What becomes of an effect that could not be told. `host`: the others for this CRM host would fare no better now. */
export interface After {
  state: 'waiting' | 'stuck';
  /** From now. */
  waitMs: number;
  host: boolean;
}

/** Answers that make no sense so many times in a row are a person's matter. */
const MOST_RIDDLES = 8;
const LIMIT_WAIT_MS = 15 * 60_000;

/** The CRM understood and refused (400, 409): the same words again would be refused again. */
const isRejected = (path: string) => /^status 4\d\d$|^error /.test(path);

/** `attempts`: how many were made, this one among them. */
export function afterFailure(error: AppError, attempts: number, random: () => number): After {
  const wait = (host: boolean, retryAfterMs: number | null = null): After => ({
    state: 'waiting',
    waitMs: nextTryMs(attempts, retryAfterMs, random),
    host,
  });
  const stuck = (host: boolean): After => ({ state: 'stuck', waitMs: 0, host });
  switch (error.kind) {
    case 'offline':
    case 'unreachable':
      return wait(true);
    case 'rate-limited':
      return wait(true, error.retryAfterMs);
    case 'limit-share-reached':
      return wait(true, LIMIT_WAIT_MS);
    case 'cancelled':
    case 'storage-failed':
      return wait(false);
    case 'unexpected-shape':
      return isRejected(error.path) || attempts >= MOST_RIDDLES ? stuck(false) : wait(false);
    case 'unauthorised':
    case 'blocked-by-admin':
    case 'identity-mismatch':
      return stuck(true);
    case 'forbidden':
    case 'not-found':
    case 'misconfigured':
      return stuck(false);
  }
}
