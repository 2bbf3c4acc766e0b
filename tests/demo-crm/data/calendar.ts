const DAY_MS = 86_400_000;
/** The vendor's days end at midnight in Tokyo, which knows no summer time. */
const TOKYO_MS = 9 * 3_600_000;

/** The calendar day in Tokyo, `days` after the one of `nowMs`. */
export function dayFrom(nowMs: number, days: number): string {
  return new Date(nowMs + TOKYO_MS + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the month, `months` after the one of `nowMs`. */
export function monthFrom(nowMs: number, months: number): string {
  const today = new Date(nowMs + TOKYO_MS);
  return new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth() + months, 1)).toISOString().slice(0, 10);
}

/** The last day before the first of the month, `months` after the one of `nowMs`. */
export function monthEndBefore(nowMs: number, months: number): string {
  return new Date(Date.parse(monthFrom(nowMs, months)) - DAY_MS).toISOString().slice(0, 10);
}

/** The Monday of the week, `weeks` after the one of `nowMs`. */
export function weekFrom(nowMs: number, weeks: number): string {
  const weekday = (new Date(nowMs + TOKYO_MS).getUTCDay() + 6) % 7;
  return dayFrom(nowMs, weeks * 7 - weekday);
}

/** A moment as the REST API writes it: with milliseconds and an offset without a colon. */
export function apiTime(ms: number): string {
  return new Date(ms).toISOString().replace('Z', '+0000');
}
