import { backoffMs, sleep } from '../backoff';
import type { Failure } from './failure';

/** A longer wait than this is not worth holding a panel for; the caller gets the error and the time to wait. */
const LONGEST_WAIT_MS = 10_000;

export interface RetryOptions {
  random: () => number;
  /** Aborted when the time of the whole refresh is over. */
  signal: AbortSignal;
  sleep?: typeof sleep;
}

type Failing = { ok: true } | { ok: false; failure: Failure };

/**
 * Gives a refresh its one retry: the first call that fails in passing (429, 503, a rate limit) is repeated once after a
 * jittered wait, all later ones are not. Returns the function through which every call of the refresh goes.
 */
export function retryOnce<A extends Failing>({
  random,
  signal,
  sleep: wait = sleep,
}: RetryOptions): (call: () => Promise<A>) => Promise<A> {
  let left = 1;
  return async (call) => {
    const first = await call();
    if (first.ok || !first.failure.retryable || left === 0) return first;
    const waitMs = backoffMs({ attempt: 0, retryAfterMs: first.failure.retryAfterMs, random });
    if (waitMs > LONGEST_WAIT_MS || left === 0) return first;
    left--;
    return (await wait(waitMs, signal)) ? call() : first;
  };
}
