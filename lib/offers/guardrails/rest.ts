import type { IsoDate } from '@/lib/domain/calendar';
import type { AccountHistory, Outcome } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { laterBoost } from '@/lib/learning/later';
import { addDays } from '@/lib/signals/days';
import { dayOf } from '@/lib/signals/signal-input';

/** What past outcomes mean for the offers today, by offer id. Offers that nothing was said about are in neither map. */
export interface Rests {
  /** The first day on which a resting offer is free again; always after today. */
  readonly until: ReadonlyMap<string, IsoDate>;
  /** Points that a "later" whose day has come adds to C. */
  readonly boost: ReadonlyMap<string, number>;
}

const NONE: Rests = { until: new Map(), boost: new Map() };

/** The last word on each offer that was said by `nowMs`; of two at one moment the one with the higher id. */
function lastWords(outcomes: readonly Outcome[], nowMs: number): Map<string, Outcome> {
  const last = new Map<string, Outcome>();
  for (const outcome of outcomes) {
    if (outcome.atMs > nowMs) continue;
    const before = last.get(outcome.offerId);
    const isNewer = !before || outcome.atMs > before.atMs || (outcome.atMs === before.atMs && outcome.id > before.id);
    if (isNewer) last.set(outcome.offerId, outcome);
  }
  return last;
}

const isRefusal = ({ kind }: Outcome) => kind === 'declined' || kind === 'lost';

/**
 * Which offers rest, until when, and which a promised day brings forward (O33 to O35). Inside the conversation of a refusal its group
 * does not rest yet: what the talk turns to is the ladder's to say (O252).
 */
export function restsOf(
  history: AccountHistory,
  playbook: Playbook,
  { today, nowMs, inConversation }: { today: IsoDate; nowMs: number; inConversation: boolean },
): Rests {
  if (history.outcomes.length === 0) return NONE;
  const { timeZone, guardrails } = playbook.policy;
  const { coolDown, later } = guardrails;
  const until = new Map<string, IsoDate>();
  const boost = new Map<string, number>();
  const rest = (offerId: string, day: IsoDate) => {
    if (day > today && day > (until.get(offerId) ?? '')) until.set(offerId, day);
  };
  const last = lastWords(history.outcomes, nowMs);
  for (const offer of playbook.offers) {
    const outcome = last.get(offer.id);
    if (!outcome) continue;
    const said = dayOf(outcome.atMs, timeZone);
    if (isRefusal(outcome)) {
      const days = (outcome.reason && coolDown.byReason[outcome.reason]) ?? coolDown.offerDays;
      rest(offer.id, addDays(said, days));
      const groupDay = addDays(said, Math.min(coolDown.groupDays, days));
      if (inConversation && said === today) continue;
      for (const other of playbook.offers) if (other.group === offer.group) rest(other.id, groupDay);
    } else if (outcome.kind === 'accepted' || outcome.kind === 'won') {
      rest(offer.id, addDays(said, coolDown.offerDays));
    } else if (outcome.kind === 'later') {
      const promised = outcome.until ?? said;
      const rise = laterBoost({ until: promised, today, ...later });
      if (rise.held) rest(offer.id, promised);
      else boost.set(offer.id, rise.weight);
    }
  }
  return { until, boost };
}
