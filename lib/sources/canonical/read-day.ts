import { calendarDay, eraDay } from '@/lib/domain/reading/calendar-day';
import type { DateFormat } from './field-mapping';
import { type WrappedDay, wrappedDay } from './wrapped-value';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** Day 0 of a spreadsheet, so that 1 is the last day of 1899 as every program has it after February 1900. */
const SHEET_EPOCH = { year: 1899, month: 12, day: 30 };

function ofMoment(epochMs: number, timeZone: string): string | null {
  try {
    return Temporal.Instant.fromEpochMilliseconds(Math.floor(epochMs)).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  } catch {
    return null;
  }
}

function ofParts({ year, month, day: of, time }: WrappedDay, timeZone: string): string | null {
  if (!time) return calendarDay(year, month, of);
  try {
    const at = Temporal.PlainDateTime.from({ year, month, day: of, ...time }, { overflow: 'reject' }).toZonedDateTime('UTC');
    return ofMoment(at.epochMilliseconds, timeZone);
  } catch {
    return null;
  }
}

function ofNumber(value: number, format: DateFormat, timeZone: string): string | null {
  if (!Number.isFinite(value)) return null;
  if (format === 'excel') {
    const whole = Math.floor(value);
    if (whole < 20_000 || whole > 80_000) return null;
    return Temporal.PlainDate.from(SHEET_EPOCH).add({ days: whole }).toString();
  }
  if (format === 'epoch-s' || (format === 'auto' && value >= 6e8 && value < 5e9)) return ofMoment(value * 1000, timeZone);
  if (format === 'epoch-ms' || (format === 'auto' && value >= 6e11 && value < 5e12)) return ofMoment(value, timeZone);
  return Number.isInteger(value) && value >= 19_000_000 && value < 22_000_000 ? ofText(String(value), format, timeZone) : null;
}

/** Three numbers of which the last is the year. Without a format, only where the day cannot be a month. */
function yearLast(first: number, second: number, year: number, mark: string, format: DateFormat): string | null {
  if (format === 'dmy' || (format === 'auto' && (mark === '.' || first > 12))) return calendarDay(year, second, first);
  if (format === 'mdy' || (format === 'auto' && (second > 12 || first === second))) return calendarDay(year, first, second);
  return null;
}

function ofText(text: string, format: DateFormat, timeZone: string): string | null {
  const n = (part: string | undefined) => Number(part);
  const time = /^(\d{4}-\d{2}-\d{2})[T ]\d{2}:?\d{2}/.exec(text);
  if (time) {
    if (!/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) return ofText(time[1] ?? '', format, timeZone);
    try {
      return ofMoment(Temporal.Instant.from(text.replace(' ', 'T')).epochMilliseconds, timeZone);
    } catch {
      return null;
    }
  }
  const withoutTime = text.replace(/[T ]\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?$/, '').replace(/\s*\([月火水木金土日]\)$/, '');
  const first =
    /^(\d{4})(?:[-/.]|年\s*)(\d{1,2})(?:[-/.]|月\s*)(\d{1,2})日?$/.exec(withoutTime) ?? /^(\d{4})(\d\d)(\d\d)$/.exec(withoutTime);
  if (first) return calendarDay(n(first[1]), n(first[2]), n(first[3]));
  const era = /^(令和|平成|[RH])\s*(\d{1,2}|元)(?:[./-]|年\s*)(\d{1,2})(?:[./-]|月\s*)(\d{1,2})日?$/i.exec(withoutTime);
  if (era) return eraDay(era[1] ?? '', era[2] ?? '', n(era[3]), n(era[4]));
  const last = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(withoutTime);
  if (last) return yearLast(n(last[1]), n(last[3]), n(last[4]), last[2] ?? '', format);
  const named =
    /^([A-Za-z]{3})[a-z]*\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$|^(\d{1,2})[ -]([A-Za-z]{3})[a-z]*\.?[ -,]+(\d{4})$/.exec(
      withoutTime,
    );
  if (!named) return null;
  const month = MONTHS.indexOf((named[1] ?? named[5] ?? '').toLowerCase()) + 1;
  return month === 0 ? null : calendarDay(n(named[3] ?? named[6]), month, n(named[2] ?? named[4]));
}

/**
 * The calendar day of a value: ISO dates and times, `2026/11/23`, `2026年11月23日`, `令和8年11月23日`, `23.11.2026`, `Nov 23, 2026`,
 * epoch times, days of a spreadsheet, `{ year, month, day }`. Null: none, or one that can be read in two ways (`03/04/2026` without a format).
 */
export function readDay(raw: unknown, format: DateFormat, timeZone: string): string | null {
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? null : raw.toISOString().slice(0, 10);
  if (typeof raw === 'number') return ofNumber(raw, format, timeZone);
  const parts = wrappedDay(raw);
  if (parts) return ofParts(parts, timeZone);
  if (typeof raw !== 'string' || raw.length > 60) return null;
  const text = raw.normalize('NFKC').trim();
  const digits = /^\d+(\.\d+)?$/.test(text) && text.length !== 8;
  return digits ? ofNumber(Number(text), format, timeZone) : ofText(text, format, timeZone);
}
