import type { IsoDate } from '@/lib/domain/calendar';
import type { BusinessCalendar } from '@/lib/domain/playbook/guardrails';
import { dateOfDay, dayNumber, weekdayOf } from './days';

/** A calendar in which nobody works for so long has no working days. */
const LONGEST_CLOSURE = 366;

const closedDays = new WeakMap<BusinessCalendar, ReadonlySet<number>>();

/** The closed days as numbers, counted once a calendar. */
function closedOf(calendar: BusinessCalendar): ReadonlySet<number> {
  const before = closedDays.get(calendar);
  if (before) return before;
  const closed = new Set(calendar.closedOn.map(dayNumber));
  closedDays.set(calendar, closed);
  return closed;
}

/** Is it neither a weekend nor a closed day? Past `coversUntil` only weekends are known. */
export function isWorkingDay(date: IsoDate, calendar: BusinessCalendar): boolean {
  const day = dayNumber(date);
  return !calendar.weekend.includes(weekdayOf(day)) && !closedOf(calendar).has(day);
}

function search(date: IsoDate, calendar: BusinessCalendar, step: 1 | -1): IsoDate {
  const start = dayNumber(date);
  const closed = closedOf(calendar);
  for (let moved = 0; moved <= LONGEST_CLOSURE; moved += 1) {
    const day = start + step * moved;
    if (!calendar.weekend.includes(weekdayOf(day)) && !closed.has(day)) return moved === 0 ? date : dateOfDay(day);
  }
  return date;
}

/** The last working day on or before `date`; `date` itself in a calendar without working days. */
export function workingDayOnOrBefore(date: IsoDate, calendar: BusinessCalendar): IsoDate {
  return search(date, calendar, -1);
}

/** The first working day on or after `date`; `date` itself in a calendar without working days. */
export function workingDayOnOrAfter(date: IsoDate, calendar: BusinessCalendar): IsoDate {
  return search(date, calendar, 1);
}
