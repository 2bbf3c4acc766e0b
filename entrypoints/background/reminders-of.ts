import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { JournalEntry } from '@/lib/domain/journal';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { addDays, daysBetween } from '@/lib/signals/days';

export interface Reminder {
  kind: 'renewal' | 'trial' | 'callback';
  /** The day that comes up. */
  on: IsoDate;
  offerId?: string;
}

/** A trial is told of while there is still time to talk in it; a promise for as long as it is not too late to keep it. */
const TRIAL_AHEAD = 3;
const PROMISE_KEPT = 7;

const dayOf = (ms: number, timeZone: string): IsoDate =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone).toPlainDate().toString();

/**
 * What comes up for one account today: a renewal within the policy's lead, the end of a trial that was accepted (counted from that day, since
 * nobody says when it began), a promise to come back that nothing has followed.
 */
export function remindersOf(
  snapshot: AccountSnapshot,
  entries: readonly JournalEntry[],
  { policy, offers }: Playbook,
  nowMs: number,
): Reminder[] {
  const today = dayOf(nowMs, policy.timeZone);
  const found: Reminder[] = [];
  const { plan } = snapshot.facets;
  const renewalOn = plan.state === 'present' ? plan.value.renewalOn : undefined;
  if (renewalOn && renewalOn >= today && daysBetween(today, renewalOn) <= policy.renewalLeadDays) {
    found.push({ kind: 'renewal', on: renewalOn });
  }
  const outcomes = entries.flatMap((entry) => (entry.kind === 'outcome' ? [entry.outcome] : []));
  for (const { offerId, kind, until, atMs } of outcomes) {
    if (outcomes.some((other) => other.offerId === offerId && other.atMs > atMs)) continue;
    const trialDays = offers.find(({ id }) => id === offerId)?.proposal.trialDays ?? 0;
    if (kind === 'accepted' && trialDays > 0) {
      const on = addDays(dayOf(atMs, policy.timeZone), trialDays);
      if (on >= today && daysBetween(today, on) <= TRIAL_AHEAD) found.push({ kind: 'trial', on, offerId });
    }
    if (kind === 'later' && until && until <= today && daysBetween(until, today) <= PROMISE_KEPT) {
      found.push({ kind: 'callback', on: until, offerId });
    }
  }
  return found;
}
