import type { UseForecast } from '@/lib/pricing/doing-nothing';
import { addDays, dayNumber } from '@/lib/signals/days';
import { forecastRunOut, slopeOf } from '@/lib/signals/forecast';
import { limitAt, meterPoints, RECENT_PERIODS } from '@/lib/signals/meter';
import type { SignalInput } from '@/lib/signals/signal';
import type { Figure, FigureValue } from './figure';
import { figureOf } from './figure-of';

/** A line drawn two years on from a few months says no more than that. */
const OUT_OF_SIGHT_DAYS = 730;

/** What a meter's limit was read from. */
export const meterPaths = (metricId: string): string[] => [`usage.${metricId}.used`, `usage.${metricId}.included`];

export const metricOf = ({ playbook }: SignalInput, metricId: string) =>
  playbook.metrics.find((metric) => metric.id === metricId);

function runOutValue(input: SignalInput, metricId: string): FigureValue | undefined {
  const points = meterPoints(input, metricId);
  const latest = points?.at(-1);
  const limit = latest && limitAt(input, metricId, latest);
  if (!points || limit === undefined) return undefined;
  if (limit === null) return { kind: 'said', said: 'unlimited' };
  const { state, days, earliestDays, latestDays } = forecastRunOut(points, limit);
  if (state === 'too-little') return undefined;
  if (state === 'over') return { kind: 'said', said: 'over' };
  if (state === 'no-trend' || days === null || earliestDays === null) return { kind: 'said', said: 'no-growth' };
  if (days > OUT_OF_SIGHT_DAYS) return { kind: 'said', said: 'far' };
  const on = (count: number) => addDays(input.today, Math.floor(count));
  return { kind: 'date-range', on: on(days), from: on(earliestDays), to: latestDays === null ? null : on(latestDays) };
}

/** When the meter reaches its limit, with the range of the forecast (practice 6). */
export function runOutFigure(input: SignalInput, metricId: string): Figure {
  const value = runOutValue(input, metricId);
  const points = meterPoints(input, metricId);
  const missing = points && value === undefined ? [`usage.${metricId}.included`] : [`usage.${metricId}`];
  const of = metricOf(input, metricId)?.name;
  return figureOf(input, 'run-out', { value, paths: meterPaths(metricId), formula: 'run-out', of, missing });
}

/** Use and its growth a day; growth that may as well be none counts as none (as in `forecastRunOut`). Undefined: too few periods. */
export function growthOf(input: SignalInput, metricId: string): UseForecast | undefined {
  const recent = meterPoints(input, metricId)?.slice(-RECENT_PERIODS);
  const latest = recent?.at(-1);
  const fit =
    recent &&
    slopeOf(
      recent.map((point) => dayNumber(point.startOn)),
      recent.map((point) => point.used),
    );
  if (!latest || !fit) return undefined;
  return { used: latest.used, perDay: fit.slope - fit.halfWidth > 0 ? fit.slope : 0 };
}
