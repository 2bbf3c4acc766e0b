import { backoffMs, sleep } from '../backoff';
import type { Answer } from './client';

/** A longer wait than this is not worth holding a panel for; the caller gets the error and the time to wait. */
const LONGEST_WAIT_MS = 10_000;

export interface RetryOptions {
  random: () => number;
  /** Aborted when the time of the whole refresh is over. */
  signal: AbortSignal;
  sleep?: typeof sleep;
}

/**
 * Gives a refresh its one retry: the first call that fails in passing (429, 503, a rate limit) is repeated once after a
 * jittered wait, all later ones are not. Returns the function through which every call of the refresh goes.
 */
export function retryOnce({
  random,
  signal,
  sleep: wait = sleep,
}: RetryOptions): (call: () => Promise<Answer>) => Promise<Answer> {
  let left = 1;
  return async (call) => {
    const first = await call();
    if (first.ok || !first.failure.retryable || left === 0) return first;
    const waitMs = backoffMs({ attempt: 0, retryAfterMs: first.failure.retryAfterMs, random });
    if (waitMs > LONGEST_WAIT_MS) return first;
    left--;
    return (await wait(waitMs, signal)) ? call() : first;
  };
}
