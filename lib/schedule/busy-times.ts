import ICAL from 'ical.js';

/** A time that is taken, in milliseconds since the epoch; `endMs` is not part of it. */
export interface BusyTime {
  startMs: number;
  endMs: number;
  title: string;
  /** A whole day, by the calendar of the person whose time it is. */
  allDay: boolean;
}

/** What a calendar file said. `skipped`: entries that could not be understood; they are not taken for free times, the reader is told. */
export interface ReadCalendar {
  busy: BusyTime[];
  skipped: number;
}

/** A series with more occurrences before the window's end than this, a daily one of sixteen years, is given up. */
const MOST_OCCURRENCES = 6_000;
const TOO_OFTEN = ['SECONDLY', 'MINUTELY', 'HOURLY'];

/** A time of the file as an instant. Times that name no zone, and days, are those of `timeZone`. */
function instantOf(time: ICAL.Time, timeZone: string): number {
  const floats = time.isDate || time.zone === ICAL.Timezone.localTimezone || time.zone?.tzid === 'floating';
  if (!floats) return time.toUnixTime() * 1000;
  const { year, month, day } = time;
  const [hour, minute, second] = time.isDate ? [0, 0, 0] : [time.hour, time.minute, time.second];
  return Temporal.ZonedDateTime.from({ timeZone, year, month, day, hour, minute, second }).epochMilliseconds;
}

/** Nobody is busy with what is cancelled or marked as free. */
function takesTime(component: ICAL.Component): boolean {
  const said = (name: string) => String(component.getFirstPropertyValue(name) ?? '').toUpperCase();
  return said('status') !== 'CANCELLED' && said('transp') !== 'TRANSPARENT';
}

/** The occurrences of one event that touch the window; what was moved or struck out of a series is honoured. */
function occurrencesOf(event: ICAL.Event, window: { fromMs: number; toMs: number }, timeZone: string): BusyTime[] {
  const found: BusyTime[] = [];
  const add = (start: ICAL.Time, end: ICAL.Time, item: ICAL.Event) => {
    const [startMs, endMs] = [instantOf(start, timeZone), instantOf(end, timeZone)];
    if (endMs > window.fromMs && startMs < window.toMs && takesTime(item.component)) {
      found.push({ startMs, endMs, title: item.summary ?? '', allDay: start.isDate });
    }
    return startMs;
  };
  if (!event.isRecurring()) {
    add(event.startDate, event.endDate, event);
    return found;
  }
  if (TOO_OFTEN.some((often) => event.getRecurrenceTypes()[often as keyof ReturnType<typeof event.getRecurrenceTypes>])) {
    throw new RangeError('a series that no person keeps');
  }
  const each = event.iterator();
  for (let count = 0; ; count++) {
    const next = each.next();
    if (!next) break;
    if (count === MOST_OCCURRENCES) throw new RangeError('a series without an end in sight');
    const { startDate, endDate, item } = event.getOccurrenceDetails(next);
    if (add(startDate, endDate, item) >= window.toMs) break;
  }
  return found;
}

/**
 * The times that a calendar file (iCalendar, RFC 5545) says are taken within a window: series with their exceptions, whole days, any time
 * zone that the file describes. Throws nothing; a text that is no calendar gives null.
 */
export function busyTimes(text: string, window: { fromMs: number; toMs: number }, timeZone: string): ReadCalendar | null {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch {
    return null;
  }
  if (calendar.name !== 'vcalendar') return null;
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents('vevent');
  const isException = (event: ICAL.Component) => event.hasProperty('recurrence-id');
  const busy: BusyTime[] = [];
  let skipped = 0;
  for (const component of events) {
    if (isException(component)) continue;
    try {
      const uid = component.getFirstPropertyValue('uid');
      const exceptions = events.filter((other) => isException(other) && other.getFirstPropertyValue('uid') === uid);
      busy.push(...occurrencesOf(new ICAL.Event(component, { exceptions }), window, timeZone));
    } catch {
      skipped += 1;
    }
  }
  return { busy: busy.sort((a, b) => a.startMs - b.startMs), skipped };
}
