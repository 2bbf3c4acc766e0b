import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';
import type { IsoDate } from '@/lib/domain/calendar';
import type { MeterView } from '../account-view';

/** The drawing's own units: it is stretched to the width it gets, so that nothing is measured and nothing jumps. */
export const PLOT = { width: 1000, height: 100 } as const;

/** A place in the plot, in percent of its width and height. */
export interface Spot {
  left: number;
  top: number;
}

export interface PlotGeometry {
  /** Path of the history. */
  history: string;
  /** Path of the area under the history. */
  under: string;
  /** Path of the forecast's range; empty without a forecast. */
  cone: string;
  forecast: string;
  now: Spot;
  limit: Spot | undefined;
  runOut: (Spot & { onDate: IsoDate }) | undefined;
  /** Dates to write under the plot. */
  ticks: readonly { left: number; date: IsoDate }[];
}

const dayOf = (date: IsoDate) => Date.parse(date) / 86_400_000;
const dateOf = (day: number): IsoDate => new Date(Math.round(day) * 86_400_000).toISOString().slice(0, 10);

/** Share of the plot that the future may take. */
const FUTURE = 0.42;

/** Where everything of a plot stands. Undefined under two points: one point is a number, not a history. */
export function plotGeometry(meter: MeterView, today: IsoDate): PlotGeometry | undefined {
  const points = meter.points.map((point) => ({ day: dayOf(point.startOn), used: point.used }));
  const latest = points.at(-1);
  // The latest point is the period that runs: its level is today's.
  if (latest) latest.day = Math.max(latest.day, dayOf(today));
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 2 || last.day <= first.day) return undefined;
  const limit = typeof meter.limit === 'number' ? meter.limit : undefined;
  const run = meter.runOut?.state === 'forecast' ? meter.runOut : undefined;
  const longest = ((last.day - first.day) * FUTURE) / (1 - FUTURE);
  const ahead = run?.days ? Math.min(longest, Math.max((run.latestDays ?? run.days * 1.6) * 1.08, run.days * 1.2)) : 0;
  const end = last.day + Math.max(ahead, (last.day - first.day) * 0.06);
  const lowest = Math.min(...points.map((point) => point.used));
  const highest = Math.max(...points.map((point) => point.used), limit ?? 0, 1);
  // A meter far from its limit is drawn from zero; one close to it is drawn near, so that its growth can be seen.
  const floor = lowest > highest * 0.6 ? lowest - (highest - lowest) * 0.6 : 0;
  const x = scaleLinear([first.day, end], [0, PLOT.width]);
  const y = scaleLinear([Math.max(0, floor), highest * 1.02], [PLOT.height, 4]).clamp(true);
  const spot = (day: number, used: number): Spot => ({ left: (x(day) / PLOT.width) * 100, top: (y(used) / PLOT.height) * 100 });
  const path = line<{ day: number; used: number }>(
    (point) => x(point.day),
    (point) => y(point.used),
  );
  const under = area<{ day: number; used: number }>(
    (point) => x(point.day),
    PLOT.height,
    (point) => y(point.used),
  );

  /** The straight way from now to the limit after `days`, cut at the plot's end. */
  const towards = (days: number) => {
    const day = Math.min(end, last.day + days);
    return { day, used: last.used + (((limit ?? last.used) - last.used) * (day - last.day)) / days };
  };
  const earliest = run?.earliestDays ? towards(run.earliestDays) : undefined;
  const slowest = run?.latestDays ? towards(run.latestDays) : { day: end, used: last.used };
  const middle = run?.days ? towards(run.days) : undefined;
  const cone =
    run && earliest
      ? [
          last,
          earliest,
          ...(run.latestDays && last.day + run.latestDays <= end ? [] : [{ day: end, used: limit ?? last.used }]),
          slowest,
          last,
        ]
      : [];
  const monthly = meter.period === 'month' ? 3 : 4;
  const ticks = points
    .filter((_, index) => (points.length - 1 - index) % monthly === 0)
    .map(({ day }) => ({ left: spot(day, 0).left, date: dateOf(day) }));
  return {
    history: path(points) ?? '',
    under: under(points) ?? '',
    cone: cone.length > 0 ? (path(cone) ?? '') : '',
    forecast: middle ? (path([last, middle]) ?? '') : '',
    now: spot(last.day, last.used),
    limit: limit === undefined ? undefined : spot(end, limit),
    runOut:
      run?.days && last.day + run.days <= end
        ? { ...spot(last.day + run.days, limit ?? last.used), onDate: dateOf(last.day + run.days) }
        : undefined,
    ticks,
  };
}
