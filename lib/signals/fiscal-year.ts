import type { IsoDate } from '@/lib/domain/calendar';
import { addDays, daysBetween } from './days';

/** How near a renewal must lie to the end of a fiscal year for that year's budget to decide it. */
const NEAR_DAYS = 30;

/** The last day of a month, `month` from 1 to 12. */
function endOfMonth(year: number, month: number): IsoDate {
  const [nextYear, nextMonth] = month === 12 ? [year + 1, 1] : [year, month + 1];
  return addDays(`${String(nextYear).padStart(4, '0')}-${String(nextMonth).padStart(2, '0')}-01`, -1);
}

/** The first end of a fiscal year on or after `date`, for years that end with the month `endMonth`. */
export function fiscalYearEnd(date: IsoDate, endMonth: number): IsoDate {
  const year = Number(date.slice(0, 4));
  const end = endOfMonth(year, endMonth);
  return end >= date ? end : endOfMonth(year + 1, endMonth);
}

/** Where a renewal stands to the nearest end of a fiscal year. */
export interface FiscalPlace {
  readonly endOn: IsoDate;
  /** Days from that end to the renewal; negative before it. */
  readonly days: number;
  /** `at`: on the last day or the first of the new year. `near`: within 30 days of it. */
  readonly place: 'at' | 'near' | 'away';
}

/** Is the renewal paid from a budget that ends, or from one that begins? Of two ends equally far the later counts. */
export function fiscalPlace(renewalOn: IsoDate, endMonth: number): FiscalPlace {
  const next = fiscalYearEnd(renewalOn, endMonth);
  const last = endOfMonth(Number(next.slice(0, 4)) - 1, endMonth);
  const [toNext, fromLast] = [daysBetween(renewalOn, next), daysBetween(last, renewalOn)];
  const [endOn, days] = toNext <= fromLast ? [next, toNext === 0 ? 0 : -toNext] : [last, fromLast];
  return { endOn, days, place: days === 0 || days === 1 ? 'at' : Math.abs(days) <= NEAR_DAYS ? 'near' : 'away' };
}
