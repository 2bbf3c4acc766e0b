import type { IsoDate } from '@/lib/domain/calendar';
import type { SignalReader } from '@/lib/signals/registry';
import { signalInput } from '@/lib/signals/signal-input';
import { settle } from '../arbitrate';
import { type CompiledOffer, compiledOffers } from '../compiled-playbook';
import type { CompiledCondition } from '../condition';
import { type Court, courtOf } from '../court';
import type { DecideInput } from '../decide';
import { type Judged, judge } from '../judge';
import { reviewDay } from '../quiet';
import { type Future, futureOf } from './future';
import { withSeatsInUse } from './seats-in-use';

/** One account, seen from today and from later days, and judged there by the engine's own judgement. */
export interface Outlook {
  readonly future: Future;
  readonly offers: readonly CompiledOffer[];
  readonly today: IsoDate;
  /** How an offer stands on a day whatever the readings are: its dates, guardrails, price and value alone; at today's use or another. */
  standing(offer: CompiledOffer, days: number, seatsUsed?: number): Judged;
  /** What the engine makes of an offer on a day with these readings; `MATCH` is that it survives. */
  judged(offer: CompiledOffer, days: number, read: SignalReader, seatsUsed?: number): Judged;
  /** The day to look again by policy, where nothing tells a better one. */
  readonly reviewOn: IsoDate;
}

const PASS: CompiledCondition = () => ({ verdict: 'pass', deciding: [], rest: [] });

const isCut = ({ offer }: CompiledOffer) => (offer.proposal.discount ?? 0) > 0;

export function outlookOf(of: DecideInput): Outlook {
  const { snapshot, playbook, history, learned, risk, now, contactId } = of;
  const input = signalInput(snapshot, playbook, now, contactId);
  const future = futureOf(input);
  const offers = compiledOffers(playbook);
  const courts = new Map<number, Court>();
  const standings = new Map<string, Judged>();

  function courtWith(days: number, read: SignalReader, seatsUsed?: number): Court {
    const input = future.inputAt(days);
    const priced = seatsUsed === undefined ? input : { ...input, snapshot: withSeatsInUse(input.snapshot, seatsUsed) };
    return courtOf({ input: priced, read, history, learned, risk });
  }
  function courtAt(days: number): Court {
    const before = courts.get(days);
    const court = before ?? courtWith(days, future.readAt(days));
    courts.set(days, court);
    return court;
  }
  const isControl = courtAt(0).group === 'control';

  function standing(offer: CompiledOffer, days: number, seatsUsed?: number): Judged {
    const id = `${offer.offer.id}|${days}|${seatsUsed ?? ''}`;
    const before = standings.get(id);
    if (before) return before;
    const court = seatsUsed === undefined ? courtAt(days) : courtWith(days, future.readAt(days), seatsUsed);
    const pass = { ...offer, eligibility: PASS, applicability: PASS, suitability: PASS };
    const one = judge(pass, { ...court, gate: 'open', blockers: [] });
    const [found = one] = settle([one], isControl);
    standings.set(id, found);
    return found;
  }

  return {
    future,
    offers,
    today: input.today,
    standing,
    judged(offer, days, read, seatsUsed) {
      const court = courtWith(days, read, seatsUsed);
      // Only a price cut looks at what other offers do (O44).
      const beside = isCut(offer)
        ? offers.filter(({ offer: other }) => other.kind === 'downsell' && other.id !== offer.offer.id)
        : [];
      const one = judge(offer, court);
      const [found = one] = settle([one, ...beside.map((other) => judge(other, court))], isControl);
      return found;
    },
    get reviewOn() {
      return reviewDay([], courtAt(0));
    },
  };
}
