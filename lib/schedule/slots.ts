import type { IsoDate } from '@/lib/domain/calendar';
import type { BusinessCalendar } from '@/lib/domain/playbook/guardrails';
import { backwardCalendar, type RenewalTerms } from '@/lib/signals/backward-calendar';
import { addDays } from '@/lib/signals/days';
import { type TimeLeft, timeLeft } from '@/lib/signals/time-left';
import { isWorkingDay } from '@/lib/signals/working-days';
import { type DayHours, freeStarts, type Slot, type TakenTime } from './day-slots';
import { spread } from './spread';

export interface SlotRequest {
  nowMs: number;
  /** Whose midnight ends a day, and by whose clock the hours are counted. */
  timeZone: string;
  calendar: BusinessCalendar;
  /** What the days are counted back from; undefined where the renewal is unknown. */
  terms: RenewalTerms | undefined;
  hours: DayHours;
  minutes: number;
  /** Kept free before and after what is in the calendar. */
  marginMinutes: number;
  /** In the calendar, or offered to somebody already. */
  taken: readonly TakenTime[];
  /** `soon`: the next working days. `latest`: the last ones on which the talk can still begin. */
  when: 'soon' | 'latest';
  most: number;
}

/** Times to propose, oldest first, and what they were worked back from. */
export interface SlotProposal {
  slots: Slot[];
  /** The last day on which the talk serves what is still possible; undefined: no renewal is known, or it has passed. */
  by: IsoDate | undefined;
  left: TimeLeft | undefined;
  /** Nothing was free until `by`: these are after it. */
  pastDeadline: boolean;
}

/** Nobody proposes a time that begins in less than this. */
const LEAD_MS = 2 * 3_600_000;
/** How many working days are looked through. */
const DAYS = 10;
/** A calendar in which nobody works for so long has no working days. */
const LONGEST_LOOK = 400;

/** What the talk must be begun by so that the most of what is still possible fits (X4): each state loses a step, and gains its days. */
function lastDay(terms: RenewalTerms, left: TimeLeft, calendar: BusinessCalendar): IsoDate | undefined {
  const { startOn, approvalFrom, noticeOn, renewalOn } = backwardCalendar(terms, calendar);
  const days = {
    'on-time': startOn,
    'short-trial': approvalFrom,
    'no-trial': approvalFrom,
    'approval-only': noticeOn,
    'after-notice': renewalOn,
    renewed: undefined,
  };
  return days[left.state];
}

/** The next working days from `from` to `until`, or the last ones before `until`. */
function workingDays(
  from: IsoDate,
  until: IsoDate | undefined,
  when: SlotRequest['when'],
  calendar: BusinessCalendar,
): IsoDate[] {
  const backwards = when === 'latest' && until !== undefined;
  const days: IsoDate[] = [];
  let day = backwards ? until : from;
  for (let looked = 0; looked < LONGEST_LOOK && days.length < DAYS; looked += 1) {
    if (day < from || (until !== undefined && day > until)) break;
    if (isWorkingDay(day, calendar)) days.push(day);
    day = addDays(day, backwards ? -1 : 1);
  }
  return backwards ? days.reverse() : days;
}

/**
 * Times at which the talk can be had (I5, S6): on working days, within the hours, free of everything that is taken, spread over days and
 * halves of days, and early enough that trial and the buyer's approval still fit before the notice. Where nothing is free until then,
 * the next free times after it are proposed, and said to be late.
 */
export function proposeSlots(request: SlotRequest): SlotProposal {
  const { nowMs, timeZone, calendar, terms, when, most } = request;
  const today = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  const left = terms && timeLeft(terms, today, calendar);
  const by = terms && left && lastDay(terms, left, calendar);
  const free = (days: IsoDate[]) => days.map((day) => freeStarts(day, { ...request, earliestMs: nowMs + LEAD_MS }));
  const slots = spread(free(workingDays(today, by, when, calendar)), timeZone, most);
  if (slots.length > 0 || by === undefined) return { slots, by, left, pastDeadline: false };
  const after = by < today ? today : addDays(by, 1);
  return { slots: spread(free(workingDays(after, undefined, 'soon', calendar)), timeZone, most), by, left, pastDeadline: true };
}
