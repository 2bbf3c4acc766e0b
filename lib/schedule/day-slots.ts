import type { IsoDate } from '@/lib/domain/calendar';

/** `endMs` is no part of it. */
export interface Slot {
  startMs: number;
  endMs: number;
}

export type TakenTime = Slot;

/** When a person works, by the clock on the wall: `09:00`, `18:00`. */
export interface DayHours {
  from: string;
  to: string;
}

export interface DayRequest {
  timeZone: string;
  hours: DayHours;
  minutes: number;
  marginMinutes: number;
  taken: readonly TakenTime[];
  /** Nothing begins before it. */
  earliestMs: number;
}

const GRID_MINUTES = 30;
/** Nobody is asked to talk over lunch. */
const LUNCH = { from: '12:00', to: '13:00' } as const;

const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));

/** The instant of a time on the wall; undefined where the clock skips it, or shows it twice. */
function instantAt(date: IsoDate, minute: number, timeZone: string): number | undefined {
  const at = Temporal.PlainDate.from(date).toPlainDateTime({ hour: Math.floor(minute / 60), minute: minute % 60 });
  try {
    return at.toZonedDateTime(timeZone, { disambiguation: 'reject' }).epochMilliseconds;
  } catch {
    return undefined;
  }
}

/** The free slots of one day, each half hour of it that is far enough from everything taken, on a day of 23 or 25 hours too. */
export function freeStarts(date: IsoDate, request: DayRequest): Slot[] {
  const { timeZone, hours, minutes, marginMinutes, taken, earliestMs } = request;
  const [from, to, lunchFrom, lunchTo] = [hours.from, hours.to, LUNCH.from, LUNCH.to].map(minuteOf) as [
    number,
    number,
    number,
    number,
  ];
  const marginMs = marginMinutes * 60_000;
  const free: Slot[] = [];
  for (let start = Math.ceil(from / GRID_MINUTES) * GRID_MINUTES; start + minutes <= to; start += GRID_MINUTES) {
    if (start < lunchTo && start + minutes > lunchFrom) continue;
    const [startMs, endMs] = [instantAt(date, start, timeZone), instantAt(date, start + minutes, timeZone)];
    // A slot over which the clock is changed would be longer or shorter than it says.
    if (startMs === undefined || endMs === undefined || endMs - startMs !== minutes * 60_000) continue;
    if (startMs < earliestMs) continue;
    if (taken.some((one) => one.startMs - marginMs < endMs && one.endMs + marginMs > startMs)) continue;
    free.push({ startMs, endMs });
  }
  return free;
}
