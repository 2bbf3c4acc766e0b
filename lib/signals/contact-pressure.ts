import type { IsoDate } from '@/lib/domain/calendar';
import { addDays, isWithin } from './days';
import { listed } from './reading';
import type { SignalInput } from './signal';

/** How often the account was touched of late, against the policy's cap (D4). */
export interface ContactPressure {
  /** Touches over all channels within `days`. */
  readonly touches: number;
  readonly cap: number;
  readonly days: number;
  /** The first day on which one more touch is within the cap: today where there is room. */
  readonly freeOn: IsoDate;
}

/**
 * What was said counts; what is only planned, or dated after today, does not. Undefined where nobody knows the touches.
 * @param told days of contacts that we know of ourselves; a day on which the CRM holds a touch counts by that alone
 */
export function contactPressure(input: SignalInput, told: readonly IsoDate[] = []): ContactPressure | undefined {
  const { touches: cap, days } = input.playbook.policy.guardrails.pressure;
  const touches = listed(input, 'contacts', (contacts) => contacts.touches);
  if (!touches && told.length === 0) return undefined;
  const known = (touches ?? []).filter((touch) => !touch.planned).map((touch) => touch.onDate);
  const untold = [...new Set(told)].filter((day) => !known.includes(day));
  const recent = [...known, ...untold].filter((day) => isWithin(day, input.today, days));
  const room = { touches: recent.length, cap, days };
  if (recent.length < cap) return { ...room, freeOn: input.today };
  // With the cap-th newest touch out of sight there is room for one.
  const leaving = recent.toSorted().at(-cap) ?? input.today;
  return { ...room, freeOn: addDays(leaving, days + 1) };
}
