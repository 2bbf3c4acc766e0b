import type { IsoDate } from '@/lib/domain/calendar';

const DAY_MS = 86_400_000;

/** Whole days from one calendar day to another; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** The calendar day `days` after `date` (before, if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Did it happen in the last `days` days, today included? What lies in the future did not. */
export function isWithin(date: IsoDate, today: IsoDate, days: number): boolean {
  const age = daysBetween(date, today);
  return age >= 0 && age <= days;
}
