import { z } from './z';

/** Milliseconds since 1970-01-01T00:00Z. */
export const EpochMs = z.int().check(z.nonnegative());
export type EpochMs = z.infer<typeof EpochMs>;

const EARLIEST_YEAR = 1990;
const LATEST_YEAR = 2100;

function isCalendarDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A calendar date `YYYY-MM-DD` from 1990 to 2100. A contract date outside of that is a typing error, not a fact. */
export const IsoDate = z.string().check(z.refine(isCalendarDate, 'not a calendar date from 1990 to 2100'));
export type IsoDate = z.infer<typeof IsoDate>;
