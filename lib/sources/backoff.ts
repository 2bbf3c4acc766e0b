/** What a wait before the next try is made from. `random` gives a number from 0 up to, not including, 1. */
export interface BackoffInput {
  /** 0 for the first retry. */
  attempt: number;
  /** What the server asked for; null where it asked for nothing. */
  retryAfterMs: number | null;
  random: () => number;
  baseMs?: number;
  capMs?: number;
}

/**
 * Milliseconds to wait. Full jitter: evenly spread from 0 to `min(cap, base × 2^attempt)`, so that clients that failed
 * together do not come back together. A server's own Retry-After is kept in full, with the jitter behind it.
 */
export function backoffMs({ attempt, retryAfterMs, random, baseMs = 1000, capMs = 8000 }: BackoffInput): number {
  const jitter = Math.floor(random() * Math.min(capMs, baseMs * 2 ** attempt));
  return (retryAfterMs ?? 0) + jitter;
}

/** The Retry-After header in milliseconds: a number of seconds or a date. Null where it is missing or nonsense. */
export function parseRetryAfter(header: string | null, nowMs: number): number | null {
  if (header === null) return null;
  const text = header.trim();
  if (/^\d{1,7}$/.test(text)) return Number(text) * 1000;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - nowMs);
}

/** Waits, or ends early with false when the signal aborts. */
export function sleep(ms: number, signal: AbortSignal): Promise<boolean> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve(false);
    const stop = () => {
      clearTimeout(timer);
      resolve(false);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve(true);
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
