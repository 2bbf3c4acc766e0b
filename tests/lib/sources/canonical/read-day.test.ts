import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDay } from '@/lib/sources/canonical/read-day';

const TOKYO = 'Asia/Tokyo';

describe('days as sources write them', () => {
  it.each([
    '2026-11-23',
    '2026/11/23',
    '2026.11.23',
    '2026年11月23日',
    '２０２６年１１月２３日（月）',
    '令和8年11月23日',
    'R8.11.23',
    '20261123',
    20261123,
    '23/11/2026',
    '11/23/2026',
    '23.11.2026',
    'Nov 23, 2026',
    '23 November 2026',
    '2026-11-23T01:00:00.000+0000',
    '2026-11-22T15:00:00Z',
    '2026-11-23 23:59:59',
    '2026/11/23 9:05',
    Date.UTC(2026, 10, 22, 15),
    String(Date.UTC(2026, 10, 23)),
    Date.UTC(2026, 10, 23) / 1000,
    new Date(Date.UTC(2026, 10, 23)),
  ])('%s', (raw) => {
    expect(readDay(raw, 'auto', TOKYO)).toBe('2026-11-23');
  });

  it('says nothing where two days may be meant, until the source says how it writes', () => {
    expect(readDay('03/04/2026', 'auto', TOKYO)).toBeNull();
    expect(readDay('03/04/2026', 'dmy', TOKYO)).toBe('2026-04-03');
    expect(readDay('03/04/2026', 'mdy', TOKYO)).toBe('2026-03-04');
    expect(readDay(46349, 'auto', TOKYO)).toBeNull();
    expect(readDay(46349, 'excel', TOKYO)).toBe('2026-11-23');
  });

  it.each(['2026-02-30', '2026/13/01', 'soon', '', '23', 5, Number.NaN, {}, null, '31/02/2026', '2026-11-23T25:00:00Z'])(
    '%s is no day',
    (raw) => {
      expect(readDay(raw, 'auto', TOKYO)).toBeNull();
    },
  );

  it('reads every day of the calendar in each of the ways', () => {
    const epoch = Temporal.PlainDate.from('1990-01-01');
    fc.assert(
      fc.property(fc.nat(40_000), (n) => {
        const date = epoch.add({ days: n });
        const { year, month, day } = date;
        const ways = [`${year}/${month}/${day}`, `${year}年${month}月${day}日`, `${day}.${month}.${year}`];
        expect(ways.map((way) => readDay(way, 'auto', TOKYO))).toEqual(ways.map(() => date.toString()));
      }),
    );
  });
});
