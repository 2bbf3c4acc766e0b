import type { ReasonCode } from '@/lib/domain/decision/candidate';
import { settle } from '@/lib/offers/arbitrate';
import { compiledOffers } from '@/lib/offers/compiled-playbook';
import { courtOf } from '@/lib/offers/court';
import type { DecideInput } from '@/lib/offers/decide';
import type { Change } from '@/lib/offers/distance/change';
import { withSeatsInUse } from '@/lib/offers/distance/seats-in-use';
import { judge } from '@/lib/offers/judge';
import { addDays } from '@/lib/signals/days';
import { known } from '@/lib/signals/reading';
import { signalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';

const DAY_MS = 86_400_000;

/** The moment to which time changes lead: the latest of their days, at the same time of day. */
export function momentOf(changes: readonly Change[], now: number, today: string): number {
  const on = changes.flatMap((change) => change.on ?? []).toSorted();
  let days = 0;
  while (addDays(today, days) < (on.at(-1) ?? today)) days += 1;
  return now + days * DAY_MS;
}

/**
 * "Apply the stated change and decide again" (X1), from the statement alone: time moves on to the stated day, the stated signals read
 * what is stated, a stated number of seats in use is in use; then the engine judges and settles.
 */
export function codeAfter(of: DecideInput, offerId: string, changes: readonly Change[]): ReasonCode | undefined {
  const today = signalInput(of.snapshot, of.playbook, of.now).today;
  const used = changes.find((change) => change.signal === 'seat-utilisation')?.fact?.to;
  const fits = of.playbook.offers.find((offer) => offer.id === offerId)?.proposal.quantity === 'fit';
  const snapshot = fits && typeof used === 'number' ? withSeatsInUse(of.snapshot, used) : of.snapshot;
  const now = momentOf(changes, of.now, today);
  const base = signalReader(signalInput(of.snapshot, of.playbook, now, of.contactId));
  const court = courtOf({
    input: signalInput(snapshot, of.playbook, now, of.contactId),
    read: (signal, subject) => {
      const change = changes.find((one) => one.signal === signal && one.of === subject);
      return change ? known(change.to) : base(signal, subject);
    },
    history: of.history,
    learned: of.learned,
    risk: of.risk,
  });
  const judged = compiledOffers(of.playbook).map((offer) => judge(offer, court));
  return settle(judged, court.group === 'control').find((one) => one.offer.id === offerId)?.code;
}
