import type { IsoDate } from '@/lib/domain/calendar';
import type { LadderMove } from '@/lib/domain/playbook/ladder';
import { RefusalReason } from '@/lib/domain/playbook/refusal';
import { addDays } from '@/lib/signals/days';
import { present } from '@/lib/signals/reading';
import type { SignalInput } from '@/lib/signals/signal';
import { signalInput } from '@/lib/signals/signal-input';
import { workingDayOnOrAfter } from '@/lib/signals/working-days';
import { decide } from '../decide';
import { isOptedOut } from '../guardrails/opt-out';
import { conversationOf } from './conversation';
import type { LadderInput, Move, MoveReason, Refusal } from './move';
import { orderOf } from './orders';
import { type Ground, stepOf } from './steps';

/** After the second no of a day nothing more is offered. */
const REFUSAL_LIMIT = 2;

/** The next appointment that the CRM holds, else the day to look again. */
function appointment(input: SignalInput, reviewOn: IsoDate | null): { on: IsoDate; planned: boolean } {
  const { policy } = input.playbook;
  const touches = present(input, 'contacts')?.touches ?? [];
  const ahead = touches.filter((touch) => touch.planned === true && touch.onDate > input.today).map((touch) => touch.onDate);
  const [next] = ahead.toSorted();
  if (next !== undefined) return { on: next, planned: true };
  const on = workingDayOnOrAfter(reviewOn ?? addDays(input.today, policy.reviewAfterDays), policy.calendar);
  return { on, planned: false };
}

const stop = (ground: Pick<Ground, 'input' | 'decision'>, why: MoveReason): Move => ({
  move: 'stop',
  offerId: null,
  ...appointment(ground.input, ground.decision.reviewOn),
  why,
});

/** That the boss decides is no second no: their own approval is helped, once, and nothing more is offered (O247). */
const asksBoss = ({ refusal, conversation }: Ground) =>
  refusal.reason === 'authority' && conversation.refusals === REFUSAL_LIMIT && conversation.approvals === 1;
const BOSS_MOVES: readonly LadderMove[] = ['approval-sheet', 'come-back', 'stop'];

/** What forbids to go on selling, whatever the order says. */
function silence(ground: Ground): MoveReason | null {
  const { input, conversation, decision } = ground;
  if (isOptedOut(input)) return 'opted-out';
  const isBlocked = decision.candidates.some((one) => one.code === 'BLOCKED');
  const barred = decision.gate === 'recovery-only' ? 'loyalty' : isBlocked ? 'blocked' : null;
  if (conversation.refusals < REFUSAL_LIMIT) return barred;
  return barred === null && asksBoss(ground) ? null : 'two-refusals';
}

/**
 * The proper next move after a refusal (S12, X17): the engine decides anew on the facts and the refusal, and the first move of the
 * order that is open is made. An offer that the playbook does not have is answered with `stop`.
 */
export function nextMove(of: LadderInput, refusal: Refusal): Move {
  const { snapshot, playbook, learned, risk, contactId } = of;
  const now = Math.max(of.now, refusal.atMs);
  const conversation = conversationOf(of.history, refusal, playbook.policy);
  const decision = decide({
    snapshot,
    playbook,
    history: conversation.history,
    learned,
    risk,
    now,
    contactId,
    inConversation: true,
  });
  const input = signalInput(snapshot, playbook, now, contactId);
  const refused = playbook.offers.find((offer) => offer.id === refusal.offerId);
  if (!refused) return stop({ input, decision }, 'nothing-proper');
  const ground: Ground = { of, input, refusal, refused, conversation, decision };
  const silenced = silence(ground);
  const mayMend = silenced === 'loyalty' || silenced === 'blocked';
  if (silenced !== null) return (mayMend ? stepOf('recovery', ground) : null) ?? stop(ground, silenced);
  const order = orderOf(refusal.reason, refused.kind, playbook.policy.ladder);
  for (const move of asksBoss(ground) ? order.filter((one) => BOSS_MOVES.includes(one)) : order) {
    const step = move === 'stop' ? stop(ground, 'nothing-proper') : stepOf(move, ground);
    if (step) return step;
  }
  return stop(ground, 'nothing-proper');
}

/** The next move for each reason why an offer may be refused, for one tap during the call. */
export function movesAfter(of: LadderInput, offerId: string, atMs: number): Readonly<Record<RefusalReason, Move>> {
  const moves = RefusalReason.options.map((reason) => [reason, nextMove(of, { offerId, reason, atMs })] as const);
  return Object.fromEntries(moves) as Record<RefusalReason, Move>;
}
