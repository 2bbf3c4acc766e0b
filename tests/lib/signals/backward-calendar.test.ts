import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { backwardCalendar } from '@/lib/signals/backward-calendar';
import { addDays, dateOfDay, dayNumber, daysBetween } from '@/lib/signals/days';
import { isWorkingDay } from '@/lib/signals/working-days';

const { calendar } = samplePlaybook().policy;
const of = (renewalOn: string, noticeDays = 30, approvalDays = 21, trialDays = 14) => ({
  renewalOn,
  noticeDays,
  approvalDays,
  trialDays,
});

describe('backwardCalendar (practice 6)', () => {
  it('starts on 25 January 2027 for a renewal on 31 March', () => {
    expect(backwardCalendar(of('2027-03-31'))).toEqual({
      startOn: '2027-01-25',
      approvalFrom: '2027-02-08',
      noticeOn: '2027-03-01',
      renewalOn: '2027-03-31',
    });
  });

  it('O118: starts on that same day with working days, since none of its steps falls on another', () => {
    const plain = backwardCalendar(of('2027-03-31'));
    expect(backwardCalendar(of('2027-03-31'), calendar)).toEqual({ ...plain, holidaysKnown: true });
  });

  // renewal, notice, approval, trial → start, approval from, notice on; each checked by hand on a calendar.
  it.each([
    ['leap day', of('2028-03-31', 31, 14, 14), '2028-02-01', '2028-02-15', '2028-02-29'],
    ['over a leap day', of('2028-04-05', 30, 21, 14), '2028-01-31', '2028-02-14', '2028-03-06'],
    ['fiscal year end on a holiday in lieu', of('2027-04-21', 30, 21, 14), '2027-02-12', '2027-02-26', '2027-03-19'],
    ['notice on a Sunday', of('2027-01-31', 0, 0, 0), '2027-01-29', '2027-01-29', '2027-01-29'],
    ['notice in Golden Week', of('2026-06-05', 30, 0, 0), '2026-05-01', '2026-05-01', '2026-05-01'],
    ['notice on a day between holidays', of('2026-10-22', 30, 21, 0), '2026-08-28', '2026-08-28', '2026-09-18'],
    ['start after New Year', of('2027-03-10', 30, 21, 14), '2027-01-04', '2027-01-18', '2027-02-08'],
    ['start on New Year’s Day', of('2027-03-08', 30, 21, 14), '2026-12-31', '2027-01-15', '2027-02-05'],
  ])('O118: moves each step to a working day on or before: %s', (_, terms, startOn, approvalFrom, noticeOn) => {
    const { renewalOn } = terms;
    expect(backwardCalendar(terms, calendar)).toEqual({ startOn, approvalFrom, noticeOn, renewalOn, holidaysKnown: true });
  });

  it('O118: says where only weekends are known', () => {
    expect(backwardCalendar(of('2031-01-30'), calendar).holidaysKnown).toBe(true);
    expect(backwardCalendar(of('2031-01-31'), calendar)).toMatchObject({ noticeOn: '2031-01-01', holidaysKnown: false });
  });

  it('O118: never gives a step less time than agreed, and never a day that is not worked', () => {
    const days = fc.integer({ min: 0, max: 120 });
    const renewal = fc.integer({ min: dayNumber('2027-01-01'), max: dayNumber('2030-12-31') }).map(dateOfDay);
    fc.assert(
      fc.property(renewal, days, days, days, (renewalOn, noticeDays, approvalDays, trialDays) => {
        const found = backwardCalendar({ renewalOn, noticeDays, approvalDays, trialDays }, calendar);
        expect(daysBetween(found.noticeOn, renewalOn)).toBeGreaterThanOrEqual(noticeDays);
        expect(daysBetween(found.approvalFrom, found.noticeOn)).toBeGreaterThanOrEqual(approvalDays);
        expect(daysBetween(found.startOn, found.approvalFrom)).toBeGreaterThanOrEqual(trialDays);
        for (const step of [found.startOn, found.approvalFrom, found.noticeOn]) expect(isWorkingDay(step, calendar)).toBe(true);
      }),
    );
  });

  it('stays in calendar days without a calendar, whatever the day', () => {
    expect(backwardCalendar(of('2027-01-31', 0, 0, 0)).startOn).toBe('2027-01-31');
    expect(addDays('2027-01-31', 0)).toBe('2027-01-31');
  });
});
