import { LONG_WINDOW_MS } from '@/lib/sources/kit/seen-limit';
import type { ToldLimit } from '@/lib/sources/source';

/** A day's limit that is nearly used. `share`: from which part of `allowed` on nothing more is read. */
export interface NearLimit {
  used: number;
  allowed: number;
  share: number;
  source?: string;
}

/** So much of a limit before its ceiling is worth a word. */
const EARLY = 0.1;
/** A share is no whole number, so a difference of shares is a little off. */
const ROUNDING = 1e-9;

const shareOf = ({ share = 1 }: ToldLimit) => share;
const isLong = ({ seconds }: ToldLimit) => seconds === undefined || seconds * 1000 >= LONG_WINDOW_MS;
const leftOf = (limit: ToldLimit) => shareOf(limit) - limit.used / limit.allowed;

/** Of several sources' limits the one that stops reading first. Short windows pass by themselves and come last. */
export function nearestLimit(limits: readonly ToldLimit[]): ToldLimit | undefined {
  return [...limits].sort((a, b) => Number(isLong(b)) - Number(isLong(a)) || leftOf(a) - leftOf(b))[0];
}

/** The limit where a person should know of it: within a tenth of where reading stops, and not one of some seconds. */
export function nearLimit(limit: ToldLimit | undefined): NearLimit | undefined {
  if (!limit || !isLong(limit) || leftOf(limit) > EARLY + ROUNDING) return undefined;
  const { used, allowed, source } = limit;
  return { used, allowed, share: shareOf(limit), ...(source === undefined ? {} : { source }) };
}
