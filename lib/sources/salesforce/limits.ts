import { z } from '@/lib/domain/z';

/** Calls of the organisation in the last 24 hours. `seenAtMs`: when it was told. */
export const DailyLimit = z.object({
  used: z.int().check(z.nonnegative()),
  allowed: z.int().check(z.positive()),
  seenAtMs: z.int(),
});
export type DailyLimit = z.infer<typeof DailyLimit>;

/** A figure older than this is asked for anew with one call, else a stopped source would never learn that it may go on. */
const TRUSTED_MS = 15 * 60_000;

/** Reads `Sforce-Limit-Info: api-usage=123/15000; per-app-api-usage=17/250(appName=x)`. Null where it does not say. */
export function parseLimitInfo(header: string | null, nowMs: number): DailyLimit | null {
  const match = /(?:^|[;,\s])api-usage=(\d{1,12})\/(\d{1,12})/.exec(header ?? '');
  if (!match) return null;
  const parsed = z.safeParse(DailyLimit, { used: Number(match[1]), allowed: Number(match[2]), seenAtMs: nowMs });
  return parsed.success ? parsed.data : null;
}

/** Is so much of the day's calls used that no more may be spent. `share` from 0 to 1. */
export function limitReached(limit: DailyLimit | null, share: number, nowMs: number): boolean {
  if (!limit) return false;
  const age = nowMs - limit.seenAtMs;
  return age >= 0 && age < TRUSTED_MS && limit.used >= limit.allowed * share;
}
