import { EpochMs } from './calendar';
import { z } from './z';

const Clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

/** When a person can be talked to, and how a customer takes a proposed time. */
export const ScheduleSettings = z.object({
  /** By the clock on the wall, `09:00`. */
  hours: z.object({ from: Clock, to: Clock }),
  /** Kept free before and after what is in the calendar. */
  marginMinutes: z.int().check(z.minimum(0), z.maximum(120)),
  /** A scheduling tool's address with `{start}` and `{end}` in it; empty: none. */
  link: z.string().check(z.maxLength(1000)),
});
export type ScheduleSettings = z.infer<typeof ScheduleSettings>;

export const DEFAULT_SCHEDULE: ScheduleSettings = { hours: { from: '09:00', to: '18:00' }, marginMinutes: 15, link: '' };

/** A stretch of time; `endMs` is no part of it. */
export const Stretch = z.object({ startMs: EpochMs, endMs: EpochMs });
export type Stretch = z.infer<typeof Stretch>;

const Title = z.string().check(z.maxLength(4000));

/** The times that an imported calendar says are taken; `skipped` entries of it could not be understood. */
export const BusyCalendar = z.object({
  readAtMs: EpochMs,
  fileName: z.optional(Title),
  skipped: z.int(),
  busy: z.array(z.object({ ...Stretch.shape, title: Title, allDay: z.boolean() })).check(z.maxLength(20_000)),
});
export type BusyCalendar = z.infer<typeof BusyCalendar>;

/** Times that were proposed to somebody. `of`: to whom, as a digest, since they lie where every CRM's panel of this device sees them. */
export const OfferedTimes = z.array(z.object({ ...Stretch.shape, of: z.string().check(z.maxLength(64)) }));
export type OfferedTimes = z.infer<typeof OfferedTimes>;
