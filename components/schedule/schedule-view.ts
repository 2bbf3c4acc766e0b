import type { IsoDate } from '@/lib/domain/calendar';
import type { ContractView } from '../account-view';

/** A time in the rep's language. */
export interface SlotView {
  startMs: number;
  endMs: number;
  words: string;
}

/** What the times were worked back from. */
export interface DeadlineView {
  renewalOn: IsoDate;
  by: IsoDate | undefined;
  left: ContractView['left'];
  trialDays: number;
  approvalDays: number;
  /** Nothing was free until `by`. */
  passed: boolean;
}

export interface CalendarView {
  name: string | undefined;
  readAtMs: number;
  entries: number;
  skipped: number;
}

export const LENGTHS = [30, 45, 60, 90] as const;

export interface ScheduleView {
  deadline: DeadlineView | undefined;
  proposed: readonly SlotView[];
  /** Times that were proposed to this account before. */
  offered: readonly SlotView[];
  calendar: CalendarView | undefined;
  minutes: number;
  when: 'soon' | 'latest';
  hasLink: boolean;
}
