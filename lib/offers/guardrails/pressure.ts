import type { IsoDate } from '@/lib/domain/calendar';
import type { AccountHistory } from '@/lib/domain/history';
import { contactPressure } from '@/lib/signals/contact-pressure';
import type { SignalInput } from '@/lib/signals/signal';
import { dayOf } from '@/lib/signals/signal-input';

/** Where the account was touched often enough: the first day on which one more touch is within the cap (O36, D4). Null: there is room. */
export function pressedUntil(input: SignalInput, history: AccountHistory): IsoDate | null {
  const { timeZone } = input.playbook.policy;
  const told = history.outcomes.filter((outcome) => outcome.atMs <= input.nowMs).map((outcome) => dayOf(outcome.atMs, timeZone));
  const pressure = contactPressure(input, told);
  return pressure && pressure.freeOn > input.today ? pressure.freeOn : null;
}
