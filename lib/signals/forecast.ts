import type { IsoDate } from '@/lib/domain/calendar';
import { dayNumber } from './days';
import { RECENT_PERIODS } from './meter';

/** When a meter reaches its limit. Days count from the latest point. `latestDays` is null where the slow end never gets there. */
export interface RunOut {
  /** `over`: the limit is reached. `no-trend`: the slope's interval contains 0, or use falls. `too-little`: under 3 periods. */
  readonly state: 'forecast' | 'over' | 'no-trend' | 'too-little';
  readonly days: number | null;
  readonly earliestDays: number | null;
  readonly latestDays: number | null;
}

/** Two-sided 95 % quantiles of Student's t for 1 to 10 degrees of freedom; only `RECENT_PERIODS` points are ever used. */
const T_95 = [12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228];

const NOTHING = { days: null, earliestDays: null, latestDays: null };

/** Least-squares slope with half the width of its 95 % interval; undefined under 3 points or on one single day. */
export function slopeOf(xs: readonly number[], ys: readonly number[]): { slope: number; halfWidth: number } | undefined {
  const n = xs.length;
  const t = T_95[n - 3];
  if (t === undefined || ys.length !== n) return undefined;
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    sumX += xs[i] ?? 0;
    sumY += ys[i] ?? 0;
  }
  const [meanX, meanY] = [sumX / n, sumY / n];
  let [sxx, sxy] = [0, 0];
  for (let i = 0; i < n; i += 1) {
    const x = (xs[i] ?? 0) - meanX;
    sxx += x * x;
    sxy += x * ((ys[i] ?? 0) - meanY);
  }
  if (sxx === 0) return undefined;
  const slope = sxy / sxx;
  let squares = 0;
  for (let i = 0; i < n; i += 1) squares += ((ys[i] ?? 0) - meanY - slope * ((xs[i] ?? 0) - meanX)) ** 2;
  return { slope, halfWidth: t * Math.sqrt(squares / (n - 2) / sxx) };
}

/**
 * Days to the limit = (limit − used) / slope, by least squares over the recent periods, with a range (practice 6).
 * @param points oldest first; x is the day a period starts, so uneven periods weigh as they are
 * @param limit in the meter's unit
 */
export function forecastRunOut(points: readonly { startOn: IsoDate; used: number }[], limit: number): RunOut {
  const recent = points.slice(-RECENT_PERIODS);
  const [first, last] = [recent[0], recent.at(-1)];
  if (!first || !last) return { state: 'too-little', ...NOTHING };
  if (last.used >= limit) return { state: 'over', days: 0, earliestDays: 0, latestDays: 0 };
  const start = dayNumber(first.startOn);
  const fit = slopeOf(
    recent.map((point) => dayNumber(point.startOn) - start),
    recent.map((point) => point.used),
  );
  if (!fit) return { state: 'too-little', ...NOTHING };
  const { slope, halfWidth } = fit;
  // A slope this small against the limit is the noise of floating point, not growth.
  if (slope - halfWidth <= limit * 1e-12) return { state: 'no-trend', ...NOTHING };
  const room = limit - last.used;
  return {
    state: 'forecast',
    days: room / slope,
    earliestDays: room / (slope + halfWidth),
    latestDays: room / (slope - halfWidth),
  };
}
