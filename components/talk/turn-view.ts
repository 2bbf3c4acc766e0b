import type { PriceEffect } from '@/lib/domain/decision/price-effect';
import type { Offer } from '@/lib/domain/playbook/offer';
import type { RefusalReason } from '@/lib/domain/playbook/refusal';
import type { Move } from '@/lib/offers/ladder/move';
import type { TalkView } from '../account-view';

/** One offer on the table in a call, with its words. */
export interface OfferTurn {
  readonly offer: Offer;
  readonly price: PriceEffect | null;
  readonly talk: TalkView | null;
}

/** A no, and what it was answered with. */
export interface RefusedTurn {
  readonly id: string;
  readonly reason: RefusalReason;
  readonly refused: OfferTurn;
  readonly move: Move;
  /** Not the move, but terms of the rep's own keep the same offer on the table; what they wrote down as its reason. */
  readonly ownTerms?: string | undefined;
  /** The offer on the table after it; null: the conversation has ended. */
  readonly next: OfferTurn | null;
}
