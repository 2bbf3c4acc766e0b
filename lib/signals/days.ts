import type { IsoDate } from '@/lib/domain/calendar';

// The proleptic Gregorian calendar in whole numbers, counted in years that begin in March so that the leap day comes last. It is
// `Temporal.PlainDate`'s arithmetic, held to it by a property test, and written out because a book of accounts asks for millions.
const DAYS_PER_ERA = 146_097;
const EPOCH = 719_468;

const digit = (date: IsoDate, at: number): number => date.charCodeAt(at) - 48;

/** Whole days from 1970-01-01 to `date`. */
export function dayNumber(date: IsoDate): number {
  const month = digit(date, 5) * 10 + digit(date, 6);
  const marchMonth = month > 2 ? month - 3 : month + 9;
  const civil = digit(date, 0) * 1000 + digit(date, 1) * 100 + digit(date, 2) * 10 + digit(date, 3);
  const year = month > 2 ? civil : civil - 1;
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + digit(date, 8) * 10 + digit(date, 9) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear - EPOCH;
}

const two = (part: number): string => (part < 10 ? `0${part}` : `${part}`);

/** The calendar day `day` whole days after 1970-01-01. */
export function dateOfDay(day: number): IsoDate {
  const era = Math.floor((day + EPOCH) / DAYS_PER_ERA);
  const inEra = day + EPOCH - era * DAYS_PER_ERA;
  const leapDays = Math.floor(inEra / 1460) - Math.floor(inEra / 36_524) + Math.floor(inEra / 146_096);
  const yearOfEra = Math.floor((inEra - leapDays) / 365);
  const dayOfYear = inEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1)}`;
}

/** The day of the week, 1 Monday to 7 Sunday, of the day `day` whole days after 1970-01-01, a Thursday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Whole days from one calendar day to another; negative if `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day `days` after `date` (before, if negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days);
}

/** Did it happen in the last `days` days, today included? What lies in the future did not. */
export function isWithin(date: IsoDate, today: IsoDate, days: number): boolean {
  const age = daysBetween(date, today);
  return age >= 0 && age <= days;
}

/** The latest day of the items, leaving out those without one and those still to come. */
export function latestDay<T>(items: readonly T[], today: IsoDate, dayOf: (item: T) => IsoDate | undefined): IsoDate | undefined {
  let latest: IsoDate | undefined;
  for (const item of items) {
    const day = dayOf(item);
    if (day !== undefined && day <= today && (latest === undefined || day > latest)) latest = day;
  }
  return latest;
}
