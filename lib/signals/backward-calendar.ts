import type { IsoDate } from '@/lib/domain/calendar';
import { addDays } from './days';

export interface BackwardCalendar {
  /** The day to begin: the trial starts. */
  readonly startOn: IsoDate;
  /** The trial has ended; the buyer's internal approval starts. */
  readonly approvalFrom: IsoDate;
  /** The last day to give notice. */
  readonly noticeOn: IsoDate;
  readonly renewalOn: IsoDate;
}

/** Start = renewal − notice − approval − trial, all in days (practice 6). */
export function backwardCalendar(of: {
  renewalOn: IsoDate;
  noticeDays: number;
  approvalDays: number;
  trialDays: number;
}): BackwardCalendar {
  const noticeOn = addDays(of.renewalOn, -of.noticeDays);
  const approvalFrom = addDays(noticeOn, -of.approvalDays);
  return { startOn: addDays(approvalFrom, -of.trialDays), approvalFrom, noticeOn, renewalOn: of.renewalOn };
}
