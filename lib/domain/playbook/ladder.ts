import { z } from '../z';
import { OfferKind } from './offer-kind';
import { RefusalReason } from './refusal';

/**
 * What a conversation may turn to after a refusal. An offer's kind: the best open offer of that kind. `come-back`: the same offer on a
 * later day. `approval-sheet`: help the customer's own approval. `proof`: another customer's words. `stop`: no more offers, keep the appointment.
 */
export const LadderMove = z.enum([...OfferKind.options, 'come-back', 'approval-sheet', 'proof', 'stop']);
export type LadderMove = z.infer<typeof LadderMove>;

/** Per reason the moves to try, in order; the first that is open is made. A reason that is not named goes by the built-in order. */
export const Ladder = z.partialRecord(RefusalReason, z.array(LadderMove));
export type Ladder = z.infer<typeof Ladder>;
