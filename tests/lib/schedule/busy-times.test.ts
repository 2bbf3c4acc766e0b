import { describe, expect, it } from 'vitest';
import { busyTimes } from '@/lib/schedule/busy-times';

const ZONE = 'America/New_York';
const at = (text: string, zone = ZONE) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;

const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//sample//EN', ...events, 'END:VCALENDAR'].join('\r\n');
const event = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261001T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

const WINDOW = { fromMs: at('2026-10-26T00:00'), toMs: at('2026-11-09T00:00') };
const starts = (text: string, zone = ZONE) => busyTimes(text, WINDOW, zone)?.busy.map(({ startMs }) => startMs);

describe('busy times of a calendar', () => {
  it('repeats at the same hour of the day across the end of summer time', () => {
    const text = calendar(event('1', 'DTSTART:20261028T090000', 'DTEND:20261028T100000', 'RRULE:FREQ=WEEKLY', 'SUMMARY:定例'));
    expect(starts(text)).toEqual([at('2026-10-28T09:00'), at('2026-11-04T09:00')]);
    expect(at('2026-11-04T09:00') - at('2026-10-28T09:00')).toBe((7 * 24 + 1) * 3_600_000);
  });

  it('takes a whole day from midnight to midnight of its person, on a day of 25 hours too', () => {
    const text = calendar(event('1', 'DTSTART;VALUE=DATE:20261101', 'DTEND;VALUE=DATE:20261102', 'SUMMARY:休み'));
    const day = busyTimes(text, WINDOW, ZONE)?.busy[0];
    expect(day).toEqual({ startMs: at('2026-11-01T00:00'), endMs: at('2026-11-02T00:00'), title: '休み', allDay: true });
    expect((day?.endMs ?? 0) - (day?.startMs ?? 0)).toBe(25 * 3_600_000);
  });

  it('honours what was moved and what was struck out of a series', () => {
    const text = calendar(
      event('1', 'DTSTART:20261026T090000', 'DTEND:20261026T093000', 'RRULE:FREQ=DAILY;COUNT=4', 'EXDATE:20261027T090000'),
      event('1', 'RECURRENCE-ID:20261028T090000', 'DTSTART:20261028T150000', 'DTEND:20261028T153000'),
    );
    expect(starts(text)).toEqual([at('2026-10-26T09:00'), at('2026-10-28T15:00'), at('2026-10-29T09:00')]);
  });

  it('reads the zone that the file itself describes', () => {
    const zone = [
      'BEGIN:VTIMEZONE',
      'TZID:Office',
      'BEGIN:STANDARD',
      'DTSTART:19700101T000000',
      'TZOFFSETFROM:+0900',
      'TZOFFSETTO:+0900',
      'END:STANDARD',
      'END:VTIMEZONE',
    ].join('\r\n');
    const text = calendar(zone, event('1', 'DTSTART;TZID=Office:20261102T100000', 'DTEND;TZID=Office:20261102T110000'));
    expect(starts(text)).toEqual([at('2026-11-02T10:00', 'Asia/Tokyo')]);
  });

  it('leaves out what is cancelled, free or outside of the window', () => {
    const text = calendar(
      event('1', 'DTSTART:20261102T090000', 'DTEND:20261102T100000', 'STATUS:CANCELLED'),
      event('2', 'DTSTART:20261102T090000', 'DTEND:20261102T100000', 'TRANSP:TRANSPARENT'),
      event('3', 'DTSTART:20271102T090000', 'DTEND:20271102T100000'),
    );
    expect(busyTimes(text, WINDOW, ZONE)).toEqual({ busy: [], skipped: 0 });
  });

  it('says how many entries it could not understand, and keeps the others', () => {
    const text = calendar(event('1', 'DTSTART:nonsense'), event('2', 'DTSTART:20261102T090000', 'DTEND:20261102T100000'));
    expect(busyTimes(text, WINDOW, ZONE)).toMatchObject({ busy: [{ startMs: at('2026-11-02T09:00') }], skipped: 1 });
  });

  it.each(['SECONDLY', 'MINUTELY', 'HOURLY'])('gives up a series that goes on %s, and says so', (often) => {
    const text = calendar(event('1', 'DTSTART:20200101T000000', 'DTEND:20200101T000001', `RRULE:FREQ=${often}`));
    expect(busyTimes(text, WINDOW, ZONE)).toEqual({ busy: [], skipped: 1 });
  });

  it('gives up a daily series without an end in sight', () => {
    const text = calendar(event('1', 'DTSTART:20050101T000000', 'DTEND:20050101T000001', 'RRULE:FREQ=DAILY'));
    expect(busyTimes(text, WINDOW, ZONE)).toEqual({ busy: [], skipped: 1 });
  });

  it('is null for a text that is no calendar', () => {
    expect(busyTimes('名前,席数', WINDOW, ZONE)).toBeNull();
    expect(busyTimes('BEGIN:VCARD\r\nEND:VCARD', WINDOW, ZONE)).toBeNull();
  });
});
