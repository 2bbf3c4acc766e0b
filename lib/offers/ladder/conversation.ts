import type { AccountHistory, Outcome } from '@/lib/domain/history';
import type { Policy } from '@/lib/domain/playbook/policy';
import { dayOf } from '@/lib/signals/signal-input';
import type { Refusal } from './move';

/** What was said on the day of a refusal, the refusal included: a conversation (O247). */
export interface Conversation {
  /** The account's history with the refusal in it, whether or not it was written down already, and without the rep's override. */
  readonly history: AccountHistory;
  readonly refusals: number;
  /** How often their boss was to decide. */
  readonly approvals: number;
  /** Offers that were on the table; none is made twice. */
  readonly told: ReadonlySet<string>;
}

const isThis = (outcome: Outcome, { offerId, atMs }: Refusal) =>
  outcome.kind === 'declined' && outcome.offerId === offerId && outcome.atMs === atMs;

export function conversationOf(history: AccountHistory, refusal: Refusal, policy: Pick<Policy, 'timeZone'>): Conversation {
  const { offerId, reason, atMs } = refusal;
  const said: Outcome = { id: `refusal ${offerId} ${atMs}`, offerId, kind: 'declined', reason, atMs };
  const outcomes = [...history.outcomes.filter((outcome) => !isThis(outcome, refusal)), said];
  const day = dayOf(atMs, policy.timeZone);
  const today = outcomes.filter((outcome) => outcome.atMs <= atMs && dayOf(outcome.atMs, policy.timeZone) === day);
  const { override: _, ...rest } = history;
  return {
    history: { ...rest, outcomes },
    refusals: today.filter((outcome) => outcome.kind === 'declined').length,
    approvals: today.filter((outcome) => outcome.reason === 'authority').length,
    told: new Set(today.map((outcome) => outcome.offerId)),
  };
}
