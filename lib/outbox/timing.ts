import { backoffMs } from '@/lib/sources/backoff';

/** How long what was confirmed can be taken back before it is sent. */
export const UNDO_MS = 6_000;

/**
 * How long a call may still be at work in the CRM after its answer was given up, or after the worker died: until then its record is
 * not looked for, since it may not be there yet.
 */
export const SETTLE_MS = 20_000;

/** Longest wait between two tries. */
const LONGEST_MS = 30 * 60_000;

/** The wait before the next try, `attempts` having failed, 1 or more: a settled CRM, and a spread that grows with every failure. */
export const nextTryMs = (attempts: number, retryAfterMs: number | null, random: () => number): number =>
  Math.max(
    SETTLE_MS,
    backoffMs({ attempt: Math.max(0, attempts - 1), retryAfterMs, random, baseMs: 5_000, capMs: LONGEST_MS }) + SETTLE_MS,
  );
