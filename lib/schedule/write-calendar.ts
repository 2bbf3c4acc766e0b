import ICAL from 'ical.js';
import type { Slot } from './day-slots';

export interface CalendarEvent extends Slot {
  /** Unique, and the same when the same slot is written again: a calendar then changes its entry and adds none. */
  uid: string;
  title: string;
}

const two = (value: number) => String(value).padStart(2, '0');
const local = (at: Temporal.ZonedDateTime) =>
  `${at.year}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
const zoned = (ms: number, timeZone: string) => Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);

/** `+09:00` as iCalendar's offset. */
const offset = (at: Temporal.ZonedDateTime) => ICAL.UtcOffset.fromString(at.offset.slice(0, 6));

/** The zone as far as these events need it: the change of the clock before each of them. */
function zoneOf(events: readonly Slot[], timeZone: string): ICAL.Component {
  const zone = new ICAL.Component('vtimezone');
  zone.addPropertyWithValue('tzid', timeZone);
  const seen = new Set<string>();
  for (const { startMs } of events) {
    const at = zoned(startMs, timeZone);
    const change = at.getTimeZoneTransition('previous');
    const before = change ? change.subtract({ nanoseconds: 1 }) : at;
    // Of a change, the time on the wall is the one before it.
    const begins = change ? local(change.toInstant().toZonedDateTimeISO(before.offset)) : '1970-01-01T00:00:00';
    if (seen.has(begins)) continue;
    seen.add(begins);
    const observed = new ICAL.Component(before.offsetNanoseconds < at.offsetNanoseconds ? 'daylight' : 'standard');
    observed.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(begins));
    observed.addPropertyWithValue('tzoffsetfrom', offset(before));
    observed.addPropertyWithValue('tzoffsetto', offset(at));
    zone.addSubcomponent(observed);
  }
  return zone;
}

/** Slots as a calendar file (RFC 5545): tentative entries of one's own, no invitation, so without a method. */
export function writeCalendar(events: readonly CalendarEvent[], timeZone: string, nowMs: number): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Tsugite//Schedule//EN');
  calendar.addSubcomponent(zoneOf(events, timeZone));
  for (const { uid, title, startMs, endMs } of events) {
    const event = new ICAL.Component('vevent');
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(nowMs), true));
    for (const [name, ms] of [['dtstart', startMs] as const, ['dtend', endMs] as const]) {
      const time = event.addPropertyWithValue(name, ICAL.Time.fromDateTimeString(local(zoned(ms, timeZone))));
      time.setParameter('tzid', timeZone);
    }
    event.addPropertyWithValue('summary', title);
    event.addPropertyWithValue('status', 'TENTATIVE');
    calendar.addSubcomponent(event);
  }
  // Lines of a calendar end so, the last one too.
  return `${calendar.toString()}\r\n`;
}
