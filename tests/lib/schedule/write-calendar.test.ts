import { describe, expect, it } from 'vitest';
import { busyTimes } from '@/lib/schedule/busy-times';
import { isLinkTemplate, slotLink } from '@/lib/schedule/slot-link';
import { slotWords } from '@/lib/schedule/slot-words';
import { writeCalendar } from '@/lib/schedule/write-calendar';

const at = (text: string, zone: string) => Temporal.PlainDateTime.from(text).toZonedDateTime(zone).epochMilliseconds;
const slot = (from: string, to: string, zone = 'Asia/Tokyo') => ({ startMs: at(from, zone), endMs: at(to, zone) });
const thursday = slot('2026-11-26T14:00', '2026-11-26T15:00');

describe('a calendar file of slots', () => {
  it.each(['Asia/Tokyo', 'America/New_York', 'Europe/London'])(
    'is read as the same times, on both sides of a change of the clock, in %s',
    (zone) => {
      const slots = [slot('2026-10-23T09:30', '2026-10-23T10:30', zone), slot('2026-11-26T14:00', '2026-11-26T15:00', zone)];
      const text = writeCalendar(
        slots.map((one, index) => ({ ...one, uid: `${index}@x`, title: '候補; 見本, 商事\n次' })),
        zone,
        0,
      );
      const window = { fromMs: at('2026-10-01T00:00', zone), toMs: at('2026-12-31T00:00', zone) };
      // Read by a person elsewhere: the file's own zone must count.
      expect(busyTimes(text, window, 'Asia/Kolkata')).toEqual({
        busy: slots.map((one) => ({ ...one, title: '候補; 見本, 商事\n次', allDay: false })),
        skipped: 0,
      });
    },
  );

  it('is an entry of one’s own, tentative, with an id, a zone and no method', () => {
    const text = writeCalendar(
      [{ ...thursday, uid: 'a1@tsugite', title: '打合せ' }],
      'Asia/Tokyo',
      at('2026-11-23T00:00', 'UTC'),
    );
    expect(text).not.toContain('METHOD');
    for (const line of [
      'UID:a1@tsugite',
      'DTSTAMP:20261123T000000Z',
      'DTSTART;TZID=Asia/Tokyo:20261126T140000',
      'STATUS:TENTATIVE',
      'TZID:Asia/Tokyo',
    ]) {
      expect(text.split('\r\n')).toContain(line);
    }
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  });
});

describe('a slot in words', () => {
  it('names the day of the week, and for readers anywhere the zone', () => {
    expect(slotWords(thursday, 'ja', 'Asia/Tokyo')).toBe('11月26日(木) 14:00–15:00');
    expect(slotWords(thursday, 'en', 'Asia/Tokyo')).toBe('Thu, Nov 26, 14:00–15:00 GMT+9');
  });
});

describe('a scheduling link', () => {
  it('holds both times, encoded', () => {
    expect(slotLink('https://cal.example.jp/book?from={start}&to={end}', thursday, 'Asia/Tokyo')).toBe(
      'https://cal.example.jp/book?from=2026-11-26T14%3A00%3A00%2B09%3A00&to=2026-11-26T15%3A00%3A00%2B09%3A00',
    );
  });

  it.each([
    'http://cal.example.jp/{start}',
    'https://cal.example.jp/book',
    'https://{start}.example.jp/',
    'https://user:word@cal.example.jp/{start}',
    'javascript:alert({start})',
    '{start}',
    '',
  ])('is refused of %s', (template) => {
    expect(isLinkTemplate(template)).toBe(false);
    expect(slotLink(template, thursday, 'Asia/Tokyo')).toBeUndefined();
  });
});
