import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { addDays } from '@/lib/signals/days';
import { fiscalPlace, fiscalYearEnd } from '@/lib/signals/fiscal-year';
import { type TimeLeft, timeLeft } from '@/lib/signals/time-left';

const { calendar } = samplePlaybook().policy;
/** Start 25 January, approval from 8 February, notice on 1 March 2027. */
const TERMS = { renewalOn: '2027-03-31', noticeDays: 30, approvalDays: 21, trialDays: 14 };

describe('O119: what is still possible', () => {
  it.each([
    ['2027-01-25', 'on-time', 14, 21],
    ['2027-01-26', 'short-trial', 13, 21],
    ['2027-02-05', 'short-trial', 3, 21],
    ['2027-02-06', 'no-trial', 0, 21],
    ['2027-02-08', 'no-trial', 0, 21],
    ['2027-02-09', 'approval-only', 0, 20],
    ['2027-02-27', 'approval-only', 0, 0],
    ['2027-03-01', 'approval-only', 0, 0],
    ['2027-03-02', 'after-notice', 0, 0],
    ['2027-03-31', 'after-notice', 0, 0],
    ['2027-04-01', 'renewed', 0, 0],
  ] as const)('on %s: %s', (today, state, trialDays, approvalDays) => {
    expect(timeLeft(TERMS, today, calendar)).toEqual({ state, trialDays, approvalDays });
  });

  it('counts a Saturday as a day to begin where no calendar says otherwise', () => {
    expect(timeLeft(TERMS, '2027-02-06')).toEqual({ state: 'short-trial', trialDays: 2, approvalDays: 21 });
  });

  it('never gets more as days go by', () => {
    const order: TimeLeft['state'][] = ['on-time', 'short-trial', 'no-trial', 'approval-only', 'after-notice', 'renewed'];
    const days = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(days, days, days, days, days, (noticeDays, approvalDays, trialDays, first, more) => {
        const terms = { renewalOn: '2027-03-31', noticeDays, approvalDays, trialDays };
        const [now, later] = [first, first + more].map((passed) => timeLeft(terms, addDays('2026-12-01', passed), calendar));
        if (!now || !later) return;
        expect(order.indexOf(later.state)).toBeGreaterThanOrEqual(order.indexOf(now.state));
        expect(later.trialDays).toBeLessThanOrEqual(now.trialDays);
        expect(later.approvalDays).toBeLessThanOrEqual(now.approvalDays);
      }),
    );
  });
});

describe('O120: fiscal years', () => {
  it.each([
    ['2026-11-23', 3, '2027-03-31'],
    ['2027-03-31', 3, '2027-03-31'],
    ['2027-04-01', 3, '2028-03-31'],
    ['2028-01-10', 2, '2028-02-29'],
    ['2027-01-10', 2, '2027-02-28'],
    ['2026-11-23', 12, '2026-12-31'],
    ['2026-11-23', 9, '2027-09-30'],
  ])('on or after %s, ending with month %i: %s', (date, month, end) => expect(fiscalYearEnd(date, month)).toBe(end));

  it.each([
    ['2027-03-31', 'at', '2027-03-31', 0],
    ['2027-04-01', 'at', '2027-03-31', 1],
    ['2027-03-30', 'near', '2027-03-31', -1],
    ['2027-03-01', 'near', '2027-03-31', -30],
    ['2027-02-28', 'away', '2027-03-31', -31],
    ['2027-04-30', 'near', '2027-03-31', 30],
    ['2026-10-15', 'away', '2027-03-31', -167],
    ['2026-09-15', 'away', '2026-03-31', 168],
  ])('a renewal on %s is %s the end', (renewalOn, place, endOn, days) => {
    expect(fiscalPlace(renewalOn, 3)).toEqual({ endOn, days, place });
  });
});
