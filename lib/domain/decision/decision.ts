import { AccountRef } from '../account-ref';
import { EpochMs, IsoDate } from '../calendar';
import { LocalText } from '../language';
import { OfferKind } from '../playbook/offer-kind';
import { Ratio } from '../text';
import { z } from '../z';
import { Candidate, ReasonCode, RuleResult } from './candidate';
import { PriceEffect } from './price-effect';

export const NpsGate = z.enum(['open', 'need-based-only', 'recovery-only', 'ask-first']);
export type NpsGate = z.infer<typeof NpsGate>;

/** A discount against the limits of its price model at the quantity proposed; shares of the list price (practice 5). */
export const OfferDiscount = z.object({
  share: Ratio,
  state: z.enum(['within-target', 'within-normal', 'needs-approver', 'below-floor']),
  target: Ratio,
  normal: Ratio,
  floor: Ratio,
  /** Who decides past the normal limit. */
  approver: LocalText,
});
export type OfferDiscount = z.infer<typeof OfferDiscount>;

/** The one answer for an account, with all that led to it. Holds no text: words come from the playbook and the locale. */
export const Decision = z.object({
  v: z.literal(1),
  ref: AccountRef,
  /** The person being called, where one was chosen. */
  contactId: z.optional(z.string()),
  decidedAtMs: EpochMs,
  playbook: z.object({ id: z.string(), version: z.string() }),
  kind: z.enum([...OfferKind.options, 'no-offer']),
  /** Null exactly when `kind` is `no-offer`. */
  offerId: z.nullable(z.string()),
  /** `MATCH`, or why there is no offer. */
  code: ReasonCode,
  gate: NpsGate,
  /** At most three: the comparisons that speak for the offer, or for the quiet. */
  reasons: z.array(RuleResult).check(z.maxLength(3)),
  price: z.nullable(PriceEffect),
  /** The offer that came second, shown beside the winner. */
  runnerUpId: z.nullable(z.string()),
  /** Every offer of the playbook, in the order of the playbook. */
  candidates: z.array(Candidate),
  /** For no offer: the day to look again. */
  reviewOn: z.nullable(IsoDate),
  /** Discovery questions for the unknown facts that stood in the way, by id. */
  ask: z.array(z.string()),
  /** How the winner's discount stands to the limits; missing where there is none, or no limit is set (D5). */
  discount: z.optional(OfferDiscount),
  /** The rep's own choice was honoured: what the engine would have said, and the reason given (D5). */
  override: z.optional(z.object({ insteadOfId: z.nullable(z.string()), reason: z.string() })),
  /** An override that a guardrail refused, with the code it would not lift. */
  overrideRefused: z.optional(z.object({ offerId: z.string(), code: ReasonCode })),
  /** The account is in the seeded share that explores: an open offer other than the first was taken (H3). */
  explored: z.optional(z.boolean()),
});
export type Decision = z.infer<typeof Decision>;
