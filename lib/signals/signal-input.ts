import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { SignalInput } from './signal';

/** The last day that was asked for: a whole book of accounts is read at one moment, and a time zone costs more than the rest of a reading. */
let last: { nowMs: number; timeZone: string; day: IsoDate } | undefined;

/** The calendar day of an instant in a time zone, so that "today" is the same for every rep of the company. */
export function dayOf(nowMs: number, timeZone: string): IsoDate {
  if (last?.nowMs === nowMs && last.timeZone === timeZone) return last.day;
  const day = Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
  last = { nowMs, timeZone, day };
  return day;
}

/** What signals look at. A time zone that does not exist throws a `RangeError`; a checked playbook has none. */
export function signalInput(snapshot: AccountSnapshot, playbook: Playbook, nowMs: number, contactId?: string): SignalInput {
  return { snapshot, playbook, nowMs, today: dayOf(nowMs, playbook.policy.timeZone), contactId };
}

/** The calendar of a time zone as it is at a moment: today, and the day of any other moment. */
export const daysAt = (nowMs: number, timeZone: string) => ({
  today: dayOf(nowMs, timeZone),
  dayOf: (atMs: number) => dayOf(atMs, timeZone),
});
