import { forecastRunOut, type RunOut } from './forecast';
import { limitAt, meterPoints } from './meter';
import { factUse, known, unknown } from './reading';
import type { Reading, SignalInput } from './signal';

/** Where use does not grow, or there is no limit, the limit is not in sight: ten years stands for that. */
export const OUT_OF_SIGHT_DAYS = 3650;

/** Whole days until the metric reaches its limit (practice 6), rounded down: at the middle or at an end of the forecast's range. */
export function runOutReading(input: SignalInput, metricId: string, end: 'days' | 'earliestDays'): Reading<number> {
  const points = meterPoints(input, metricId);
  const latest = points?.at(-1);
  if (!points || !latest) return unknown(`usage.${metricId}`);
  const limit = limitAt(input, metricId, latest);
  if (limit === undefined) return unknown(`usage.${metricId}.included`);
  const facts = [factUse(input, `usage.${metricId}.used`, latest.used), factUse(input, `usage.${metricId}.included`, limit)];
  if (limit === null || (limit === 0 && latest.used === 0)) return known(OUT_OF_SIGHT_DAYS, ...facts);
  const runOut: RunOut = forecastRunOut(points, limit);
  if (runOut.state === 'too-little') return unknown(`usage.${metricId}.points`);
  return known(Math.min(OUT_OF_SIGHT_DAYS, Math.floor(runOut[end] ?? OUT_OF_SIGHT_DAYS)), ...facts);
}
