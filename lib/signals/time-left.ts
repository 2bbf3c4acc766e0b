import type { IsoDate } from '@/lib/domain/calendar';
import type { BusinessCalendar } from '@/lib/domain/playbook/guardrails';
import { backwardCalendar, type RenewalTerms } from './backward-calendar';
import { daysBetween } from './days';
import { workingDayOnOrAfter } from './working-days';

/** What still fits before the last day of notice, with the calendar days that are left to each step. */
export interface TimeLeft {
  /**
   * `on-time`: every step in full. `short-trial`: the trial must be shorter. `no-trial`: approval in full, no trial.
   * `approval-only`: no trial, and less time for the approval than the buyer usually takes. `after-notice`: the day has passed, the
   * contract renews as it is. `renewed`: so has the renewal.
   */
  readonly state: 'on-time' | 'short-trial' | 'no-trial' | 'approval-only' | 'after-notice' | 'renewed';
  readonly trialDays: number;
  readonly approvalDays: number;
}

/** What is still possible when the talk begins today, or on the next working day where a calendar says that today is none (X4). */
export function timeLeft(of: RenewalTerms, today: IsoDate, calendar?: BusinessCalendar): TimeLeft {
  const { startOn, approvalFrom, noticeOn, renewalOn } = backwardCalendar(of, calendar);
  const { trialDays, approvalDays } = of;
  const from = calendar ? workingDayOnOrAfter(today, calendar) : today;
  if (from <= startOn) return { state: 'on-time', trialDays, approvalDays };
  if (from < approvalFrom) return { state: 'short-trial', trialDays: daysBetween(from, approvalFrom), approvalDays };
  if (from === approvalFrom) return { state: 'no-trial', trialDays: 0, approvalDays };
  if (from <= noticeOn) return { state: 'approval-only', trialDays: 0, approvalDays: daysBetween(from, noticeOn) };
  return { state: from <= renewalOn ? 'after-notice' : 'renewed', trialDays: 0, approvalDays: 0 };
}
