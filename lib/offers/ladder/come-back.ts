import type { IsoDate } from '@/lib/domain/calendar';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import { addDays } from '@/lib/signals/days';
import { fiscalYearEnd } from '@/lib/signals/fiscal-year';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { workingDayOnOrAfter } from '@/lib/signals/working-days';
import type { MoveReason } from './move';

/** An occasion further away than this is no answer to "not now". */
const OCCASION_DAYS = 183;

/** The first day on which the offer may be made again: its rest for this reason, never before tomorrow (O33). */
export function freeOn(input: SignalInput, reason: RefusalReason): IsoDate {
  const { coolDown } = input.playbook.policy.guardrails;
  return addDays(input.today, Math.max(1, coolDown.byReason[reason] ?? coolDown.offerDays));
}

interface Occasion {
  readonly on: IsoDate;
  readonly why: MoveReason;
}

/** The renewal: from its lead time on, and no later than the last day of notice; after that it is settled. */
function renewalTalk(input: SignalInput, from: IsoDate): Occasion[] {
  const { policy } = input.playbook;
  const plan = present(input, 'plan');
  if (plan?.renewalOn === undefined) return [];
  const lead = addDays(plan.renewalOn, -policy.renewalLeadDays);
  const noticeOn = addDays(plan.renewalOn, -(plan.noticeDays ?? policy.defaultNoticeDays));
  const on = lead > from ? lead : from;
  return on <= noticeOn ? [{ on, why: 'renewal-ahead' }] : [];
}

/** Days from `from` on, on which money is talked about anyway: the renewal, and the beginning of a fiscal year. */
function occasions(input: SignalInput, from: IsoDate): Occasion[] {
  const { fiscalYearEndMonth } = input.playbook.policy.calendar;
  const newYear = addDays(fiscalYearEnd(addDays(from, -1), fiscalYearEndMonth), 1);
  return [...renewalTalk(input, from), { on: newYear, why: 'fiscal-year-ahead' }];
}

/**
 * The working day to come back with an offer (O249). Not presented: the next one. The boss decides: after the buyer's usual approval. Else
 * the first occasion once the offer has rested; where none is near, the end of its rest. Null where the offer has ended by then.
 */
export function comeBackOn(
  offer: Offer,
  reason: RefusalReason,
  input: SignalInput,
  notBefore: IsoDate | undefined,
): { on: IsoDate; why: MoveReason } | null {
  const { policy } = input.playbook;
  const rested = freeOn(input, reason);
  const approved = reason === 'authority' ? addDays(input.today, policy.buyerApprovalDays) : rested;
  const from = [rested, approved, notBefore ?? rested].toSorted().at(-1) ?? rested;
  const wantsOccasion = reason !== 'not-presented' && reason !== 'authority';
  const near = occasions(input, from).filter(({ on }) => on <= addDays(from, OCCASION_DAYS));
  const [occasion] = wantsOccasion ? near.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)) : [];
  const usual: MoveReason = reason === 'not-presented' ? 'next-day' : reason === 'authority' ? 'own-approval' : 'rest-over';
  const { on, why } = occasion ?? { on: from, why: usual };
  const day = workingDayOnOrAfter(on, policy.calendar);
  const hasEnded = offer.validUntil !== undefined && offer.validUntil < day;
  return hasEnded ? null : { on: day, why };
}
