import type { IsoDate } from '@/lib/domain/calendar';
import type { LadderMove } from '@/lib/domain/playbook/ladder';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { DecideInput } from '../decide';

/** A no: to which offer, why, and when (epoch milliseconds). */
export interface Refusal {
  readonly offerId: string;
  readonly reason: RefusalReason;
  readonly atMs: number;
}

/** Why this is the proper move. The first four speak for an offer, the next five for another move, the rest for stopping. */
export type MoveReason =
  | 'not-dearer'
  | 'need-seen'
  | 'best-open'
  | 'mend-first'
  | 'words-of-others'
  | 'own-approval'
  | 'renewal-ahead'
  | 'fiscal-year-ahead'
  | 'rest-over'
  | 'next-day'
  | 'two-refusals'
  | 'opted-out'
  | 'loyalty'
  | 'blocked'
  | 'nothing-proper';

/** What the conversation turns to. */
export interface Move {
  readonly move: LadderMove;
  /** The offer to make; for `come-back`, `proof` and `approval-sheet` the refused one; null for `stop`. */
  readonly offerId: string | null;
  /** The day to come back, to ask how the approval stands, or, for `stop`, of the appointment to keep. */
  readonly on?: IsoDate;
  /** For `stop`: the appointment is one that the CRM already holds; else it is the day to look again. */
  readonly planned?: boolean;
  readonly why: MoveReason;
}

/**
 * `provenOfferIds`: the offers for which a customer's words may be told to this account, as the selection of voices says; that alone knows
 * consent, standing and whose competitor listens. Missing: none.
 */
export type LadderInput = DecideInput & { readonly provenOfferIds?: readonly string[] | undefined };
