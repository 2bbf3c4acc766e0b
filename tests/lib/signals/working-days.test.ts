import holidayJp from '@holiday-jp/holiday_jp';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { addDays, dateOfDay, dayNumber } from '@/lib/signals/days';
import { isWorkingDay, workingDayOnOrAfter, workingDayOnOrBefore } from '@/lib/signals/working-days';

const { calendar } = samplePlaybook().policy;

describe('O118: working days', () => {
  it('of the sample playbook are those of the maintained list of Japanese holidays, 2026 to 2030', () => {
    const days = Array.from({ length: dayNumber('2030-12-31') - dayNumber('2026-01-01') + 1 }, (_, i) =>
      addDays('2026-01-01', i),
    );
    expect(calendar.closedOn).toEqual(days.filter((day) => holidayJp.isHoliday(day)));
    expect(calendar.coversUntil).toBe('2030-12-31');
  });

  it.each([
    ['an ordinary Monday', '2026-11-30', '2026-11-30', '2026-11-30'],
    ['a Saturday', '2026-11-28', '2026-11-27', '2026-11-30'],
    ['a holiday on a Monday', '2026-11-23', '2026-11-20', '2026-11-24'],
    ['Golden Week with its day in lieu', '2026-05-05', '2026-05-01', '2026-05-07'],
    ['the day between two holidays', '2026-09-22', '2026-09-18', '2026-09-24'],
    ['a day in lieu', '2027-03-22', '2027-03-19', '2027-03-23'],
    ['New Year', '2027-01-01', '2026-12-31', '2027-01-04'],
    ['a Sunday before a leap day', '2028-02-27', '2028-02-25', '2028-02-28'],
    ['a Friday of New Year past the covered days', '2038-01-01', '2038-01-01', '2038-01-01'],
    ['a Sunday past the covered days', '2038-01-03', '2038-01-01', '2038-01-04'],
  ])('around %s (%s)', (_, date, before, after) => {
    expect(workingDayOnOrBefore(date, calendar)).toBe(before);
    expect(workingDayOnOrAfter(date, calendar)).toBe(after);
  });

  it('are the nearest ones: none lies between', () => {
    const anyDate = fc.integer({ min: dayNumber('2026-01-01'), max: dayNumber('2030-12-31') }).map(dateOfDay);
    fc.assert(
      fc.property(anyDate, (date) => {
        const [before, after] = [workingDayOnOrBefore(date, calendar), workingDayOnOrAfter(date, calendar)];
        expect(isWorkingDay(before, calendar)).toBe(true);
        expect(isWorkingDay(after, calendar)).toBe(true);
        for (let day = addDays(before, 1); day < after; day = addDays(day, 1)) expect(isWorkingDay(day, calendar)).toBe(false);
      }),
    );
  });

  it('leave a date where it is in a calendar without any', () => {
    const never = { ...calendar, weekend: [1, 2, 3, 4, 5, 6, 7] };
    expect(workingDayOnOrBefore('2026-11-23', never)).toBe('2026-11-23');
    expect(workingDayOnOrAfter('2026-11-23', never)).toBe('2026-11-23');
  });
});
