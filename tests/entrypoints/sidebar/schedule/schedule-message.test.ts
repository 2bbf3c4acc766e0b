import { beforeAll, describe, expect, it } from 'vitest';
import { readCalendar } from '@/entrypoints/sidebar/schedule/read-calendar';
import { scheduleMessage } from '@/entrypoints/sidebar/schedule/schedule-message';
import { BusyCalendar } from '@/lib/domain/schedule';
import { z } from '@/lib/domain/z';
import { loadMessages } from '@/lib/i18n/messages';

beforeAll(() => Promise.all([loadMessages('ja'), loadMessages('en')]));

const at = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Tokyo').epochMilliseconds;
const slots = [{ startMs: at('2026-11-26T14:00'), endMs: at('2026-11-26T15:00') }];
const request = { timeZone: 'Asia/Tokyo', offer: undefined, minutes: 60, slots } as const;

describe('the message with times', () => {
  it("is in the customer's language, a line a time", () => {
    expect(scheduleMessage({ ...request, language: 'ja', offer: 'Business プランへの移行' })).toBe(
      '「Business プランへの移行」の件で、60分ほどお時間をいただけないでしょうか。次の日時でご都合はいかがでしょう。\n\n・11月26日(木) 14:00–15:00\n\nご都合が合わない場合は、ご希望の日時をお知らせください。',
    );
    expect(scheduleMessage({ ...request, language: 'en' })).toContain('\n- Thu, Nov 26, 14:00–15:00 GMT+9\n');
  });

  it('has under each time the address that books it', () => {
    const text = scheduleMessage({ ...request, language: 'en', link: 'https://cal.example.jp/{start}' });
    expect(text).toContain('GMT+9\n  https://cal.example.jp/2026-11-26T14%3A00%3A00%2B09%3A00\n');
  });
});

describe('a calendar that is kept', () => {
  const file = (text: string) => new File([text], '予定.ics');

  it('holds the taken times and no word of what they are for', async () => {
    const event =
      'BEGIN:VEVENT\r\nUID:1\r\nDTSTART:20261126T050000Z\r\nDTEND:20261126T060000Z\r\nSUMMARY:秘密の商談\r\nEND:VEVENT';
    const kept = await readCalendar(file(`BEGIN:VCALENDAR\r\n${event}\r\nEND:VCALENDAR`), 'Asia/Tokyo', at('2026-11-23T10:00'));
    expect(kept).toMatchObject({ fileName: '予定.ics', skipped: 0, busy: [slots[0]] });
    expect(JSON.stringify(kept)).not.toContain('秘密');
    expect(z.safeParse(BusyCalendar, kept).success).toBe(true);
  });

  it('is none where the file is something else', async () => {
    expect(await readCalendar(file('name,seats\n'), 'Asia/Tokyo', at('2026-11-23T10:00'))).toBeNull();
  });
});
