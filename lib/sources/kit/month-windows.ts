/** A stretch of whole months, by UTC midnights in seconds; `to` is not in it. */
export interface MonthWindow {
  from: number;
  to: number;
}

const seconds = (month: Temporal.PlainYearMonth) => month.toPlainDate({ day: 1 }).toZonedDateTime('UTC').epochMilliseconds / 1000;

const monthAt = (nowMs: number) =>
  Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO('UTC').toPlainDate().toPlainYearMonth();

/** The last `months` months and the current one so far, in stretches of three: at most 92 days each, one page of daily sums. */
export function monthWindows(nowMs: number, months: number): MonthWindow[] {
  const current = monthAt(nowMs);
  const windows: MonthWindow[] = [];
  for (let back = months; back >= 0; back -= 3) {
    const from = current.subtract({ months: back });
    const last = back < 3;
    const tomorrow = Math.floor(nowMs / 86_400_000) * 86_400 + 86_400;
    windows.push({ from: seconds(from), to: last ? tomorrow : seconds(from.add({ months: 3 })) });
  }
  return windows;
}

/** The first day of the month, `months` before the current one, as a date. */
export function firstMonth(nowMs: number, months: number): string {
  return monthAt(nowMs).subtract({ months }).toPlainDate({ day: 1 }).toString();
}

/** The first day of the month that a moment in seconds falls in; null where it is no moment. */
export function monthOfSeconds(moment: unknown): string | null {
  if (typeof moment !== 'number' || !Number.isFinite(moment) || Math.abs(moment) > 1e11) return null;
  return monthAt(Math.floor(moment) * 1000)
    .toPlainDate({ day: 1 })
    .toString();
}
