import type { AccountHistory, Outcome } from '@/lib/domain/history';
import type { DecideInput } from '../decide';
import type { Move, Refusal } from './move';
import { nextMove } from './next-move';

/** A refusal of the call with the entry that it was written under. */
export interface PathRefusal extends Refusal {
  readonly id: string;
}

/** One step of the path that a conversation took: what was refused and why, and what it turned to. */
export interface PathStep extends PathRefusal {
  readonly move: Move;
}

const outcomeOf = ({ id, offerId, reason, atMs }: PathRefusal): Outcome => ({ id, offerId, kind: 'declined', reason, atMs });

/**
 * The path of one conversation (O254): each refusal is answered on the facts and on all that was refused before it in the same call. A refusal
 * that is also an outcome by now counts once. `isProven`: may a customer's words be told for that offer.
 */
export function walkPath(of: DecideInput, refusals: readonly PathRefusal[], isProven: (offerId: string) => boolean): PathStep[] {
  let history: AccountHistory = of.history;
  return refusals.map((refusal) => {
    const provenOfferIds = isProven(refusal.offerId) ? [refusal.offerId] : [];
    const move = nextMove({ ...of, history, provenOfferIds }, refusal);
    const known = history.outcomes.some(({ id }) => id === refusal.id);
    if (!known) history = { ...history, outcomes: [...history.outcomes, outcomeOf(refusal)] };
    return { ...refusal, move };
  });
}

/** The offer on the table after a path: that of its last move; null where it has ended. Without a step the one that was decided on. */
export function headOf(path: readonly PathStep[], offerId: string): string | null {
  const last = path.at(-1);
  return last ? last.move.offerId : offerId;
}
