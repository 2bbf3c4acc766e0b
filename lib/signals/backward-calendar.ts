import type { IsoDate } from '@/lib/domain/calendar';
import type { BusinessCalendar } from '@/lib/domain/playbook/guardrails';
import { addDays } from './days';
import { workingDayOnOrBefore } from './working-days';

/** What the days are counted back from. All in calendar days. */
export interface RenewalTerms {
  readonly renewalOn: IsoDate;
  readonly noticeDays: number;
  /** How long the buyer takes to approve. */
  readonly approvalDays: number;
  readonly trialDays: number;
}

export interface BackwardCalendar {
  /** The day to begin: the trial starts. */
  readonly startOn: IsoDate;
  /** The trial has ended; the buyer's internal approval starts. */
  readonly approvalFrom: IsoDate;
  /** The last day to give notice. */
  readonly noticeOn: IsoDate;
  readonly renewalOn: IsoDate;
  /** With working days: false where a step lies past the days the calendar covers, so that only weekends were avoided. */
  readonly holidaysKnown?: boolean;
}

/**
 * Start = renewal − notice − approval − trial (practice 6). With a calendar each step moves back to a working day, and the step before
 * it is counted from there, so that no step gets shorter than agreed. The renewal itself is the contract's day and stays.
 */
export function backwardCalendar(of: RenewalTerms, calendar?: BusinessCalendar): BackwardCalendar {
  const { renewalOn } = of;
  const move = (date: IsoDate) => (calendar ? workingDayOnOrBefore(date, calendar) : date);
  const noticeBy = addDays(renewalOn, -of.noticeDays);
  const noticeOn = move(noticeBy);
  const approvalFrom = move(addDays(noticeOn, -of.approvalDays));
  const startOn = move(addDays(approvalFrom, -of.trialDays));
  return {
    startOn,
    approvalFrom,
    noticeOn,
    renewalOn,
    ...(calendar ? { holidaysKnown: noticeBy <= calendar.coversUntil } : {}),
  };
}
