import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dateOfDay, dayNumber, daysBetween, isWithin, weekdayOf } from '@/lib/signals/days';

const anyDay = fc.integer({ min: dayNumber('1990-01-01'), max: dayNumber('2100-12-31') });

describe('days', () => {
  it('count as Temporal.PlainDate does', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -2000, max: 2000 }), (day, days) => {
        const date = dateOfDay(day);
        const plain = Temporal.PlainDate.from(date);
        expect(plain.since('1970-01-01').days).toBe(day);
        expect(dayNumber(date)).toBe(day);
        expect(addDays(date, days)).toBe(plain.add({ days }).toString());
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(weekdayOf(day)).toBe(plain.dayOfWeek);
      }),
    );
  });

  it.each([
    ['2028-02-28', 1, '2028-02-29'],
    ['2028-03-01', -1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['1990-01-01', -1, '1989-12-31'],
  ])('%s and %i days is %s', (date, days, expected) => expect(addDays(date, days)).toBe(expected));

  it('are within a time up to its last day, and never when they lie ahead', () => {
    expect(isWithin('2026-10-24', '2026-11-23', 30)).toBe(true);
    expect(isWithin('2026-10-23', '2026-11-23', 30)).toBe(false);
    expect(isWithin('2026-11-24', '2026-11-23', 30)).toBe(false);
  });
});
