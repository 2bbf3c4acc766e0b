import type { BusyCalendar } from '@/lib/domain/schedule';
import { busyTimes } from '@/lib/schedule/busy-times';

const DAY_MS = 86_400_000;
/** A little of the past, so that what is going on counts; and more than a renewal's notice, approval and trial need. */
const WINDOW = { before: DAY_MS, after: 400 * DAY_MS } as const;
const MOST_BYTES = 20_000_000;
const MOST_ENTRIES = 20_000;

/** A calendar file as it is kept; null: it is none, or more than anybody's. Titles stay out: for a free time they do not matter. */
export async function readCalendar(file: File, timeZone: string, nowMs: number): Promise<BusyCalendar | null> {
  if (file.size > MOST_BYTES) return null;
  const read = busyTimes(await file.text(), { fromMs: nowMs - WINDOW.before, toMs: nowMs + WINDOW.after }, timeZone);
  if (!read || read.busy.length > MOST_ENTRIES) return null;
  return {
    readAtMs: nowMs,
    fileName: file.name.slice(0, 255),
    skipped: read.skipped,
    busy: read.busy.map(({ startMs, endMs, allDay }) => ({ startMs: Math.max(0, startMs), endMs, title: '', allDay })),
  };
}
