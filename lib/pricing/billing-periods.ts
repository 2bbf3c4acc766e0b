import type { Result } from '@/lib/domain/app-error';
import type { IsoDate } from '@/lib/domain/calendar';
import { misconfigured } from './misconfigured';

/** The days of one billing period that a span covers: from `fromOn` up to but without `untilOn`, `days` of all `ofDays`. */
export interface PeriodPart {
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate;
  readonly days: number;
  readonly ofDays: number;
}

/** A span of days, the last not included; and a day on which a billing period starts. */
export interface BillingSpan {
  readonly anchorOn: IsoDate;
  readonly fromOn: IsoDate;
  readonly untilOn: IsoDate;
}

function dayOf(date: string): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from(date);
  } catch {
    return null;
  }
}

const days = (from: Temporal.PlainDate, until: Temporal.PlainDate): number => from.until(until, { largestUnit: 'day' }).days;

/**
 * The billing periods that a span touches, in order. Periods are counted from the anchor, so that one of the 31st ends on the
 * last day of a short month and comes back to the 31st. Errors: `misconfigured` with `anchorOn`, `fromOn` or `untilOn` (not a
 * date, or before the span's start).
 */
export function billingPeriods(period: 'month' | 'year', span: BillingSpan): Result<PeriodPart[]> {
  const [anchor, from, until] = [dayOf(span.anchorOn), dayOf(span.fromOn), dayOf(span.untilOn)];
  if (!anchor) return misconfigured('anchorOn');
  if (!from) return misconfigured('fromOn');
  if (!until || Temporal.PlainDate.compare(until, from) < 0) return misconfigured('untilOn');
  const start = (count: number) => anchor.add(period === 'month' ? { months: count } : { years: count });
  const parts: PeriodPart[] = [];
  // Close to the period that holds the first day, and never past it.
  const months = anchor.until(from, { largestUnit: 'month' }).months;
  let count = Math.floor(period === 'month' ? months : months / 12) - 1;
  while (Temporal.PlainDate.compare(start(count + 1), from) <= 0) count += 1;
  for (; Temporal.PlainDate.compare(start(count), until) < 0; count += 1) {
    const [first, next] = [start(count), start(count + 1)];
    const begin = Temporal.PlainDate.compare(first, from) < 0 ? from : first;
    const end = Temporal.PlainDate.compare(next, until) > 0 ? until : next;
    if (Temporal.PlainDate.compare(begin, end) >= 0) continue;
    parts.push({ fromOn: begin.toString(), untilOn: end.toString(), days: days(begin, end), ofDays: days(first, next) });
  }
  return { ok: true, value: parts };
}
