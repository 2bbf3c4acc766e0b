import type { AppError } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import type { ToldLimit } from '../source';

/** A source's own word on its limit: so many calls used of so many, freed again after `windowMs`. */
export const SeenLimit = z.object({
  used: z.int().check(z.nonnegative()),
  allowed: z.int().check(z.positive()),
  windowMs: z.int().check(z.positive()),
  seenAtMs: z.int(),
});
export type SeenLimit = z.infer<typeof SeenLimit>;

/** A day's figure older than this is asked for anew with one call, else a stopped source would never learn that it may go on. */
const TRUSTED_MS = 15 * 60_000;
/** From here on a limit is of a day, as good as: nobody waits for it. */
export const LONG_WINDOW_MS = 3_600_000;

/** Why no call may be made now, or null. Short windows are waited for, long ones are an administrator's matter. */
export function refusalOfLimit(limit: SeenLimit | null, share: number, nowMs: number): AppError | null {
  if (!limit || limit.used < limit.allowed * share) return null;
  const age = nowMs - limit.seenAtMs;
  if (age < 0 || age >= Math.min(limit.windowMs, TRUSTED_MS)) return null;
  if (limit.windowMs >= LONG_WINDOW_MS) return { kind: 'limit-share-reached', used: limit.used, limit: limit.allowed };
  return { kind: 'rate-limited', retryAfterMs: limit.windowMs - age };
}

/** The limit as an answer tells it. `share`: from which part of it on nothing more is read. */
export function toldLimit({ used, allowed, windowMs }: SeenLimit, share: number): ToldLimit {
  return { used, allowed, seconds: Math.round(windowMs / 1000), share };
}

/** What is left of a known number of calls, as one header tells it. Null where it does not say, or says more than there are. */
export function limitLeft(
  headers: Headers,
  { left: name, allowed, windowMs }: { left: string; allowed: number; windowMs: number },
  nowMs: number,
): SeenLimit | null {
  const left = headers.get(name) ?? '';
  if (!/^\d{1,9}$/.test(left) || Number(left) > allowed) return null;
  return { used: allowed - Number(left), allowed, windowMs, seenAtMs: nowMs };
}

/** Two headers, what is allowed and what is left, as a limit. Null where they do not say. */
export function limitOfHeaders(
  headers: Headers,
  names: { allowed: string; left: string; windowMs: number },
  nowMs: number,
): SeenLimit | null {
  const [allowed, left] = [headers.get(names.allowed), headers.get(names.left)];
  if (!/^\d{1,9}$/.test(allowed ?? '') || !/^\d{1,9}$/.test(left ?? '')) return null;
  const used = Math.max(0, Number(allowed) - Number(left));
  const parsed = z.safeParse(SeenLimit, { used, allowed: Number(allowed), windowMs: names.windowMs, seenAtMs: nowMs });
  return parsed.success ? parsed.data : null;
}
