import type { IsoDate } from '@/lib/domain/calendar';
import type { AccountHistory } from '@/lib/domain/history';
import { addDays, isWithin } from '@/lib/signals/days';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { dayOf } from '@/lib/signals/signal-input';

/** The days of the touches that count: those the CRM knows, and outcomes on days of which it knows nothing. */
function touchDays(input: SignalInput, history: AccountHistory): IsoDate[] {
  const { timeZone, guardrails } = input.playbook.policy;
  const counts = (day: IsoDate) => isWithin(day, input.today, guardrails.pressure.days);
  const known = (present(input, 'contacts')?.touches ?? [])
    .filter((touch) => touch.planned !== true)
    .map((touch) => touch.onDate);
  const told = history.outcomes.filter((outcome) => outcome.atMs <= input.nowMs).map((outcome) => dayOf(outcome.atMs, timeZone));
  const untold = [...new Set(told)].filter((day) => !known.includes(day));
  return [...known, ...untold].filter(counts);
}

/** Where the account was touched often enough: the first day on which one more touch is within the cap (O36, D4). Null: there is room. */
export function pressedUntil(input: SignalInput, history: AccountHistory): IsoDate | null {
  const { touches, days } = input.playbook.policy.guardrails.pressure;
  const counted = touchDays(input, history).toSorted();
  const leaving = counted[counted.length - Math.max(1, touches)];
  return leaving === undefined ? null : addDays(leaving, days + 1);
}
