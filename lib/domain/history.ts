import { EpochMs, IsoDate } from './calendar';
import { Money } from './money';
import { RefusalReason } from './playbook/refusal';
import { Count, Id, Ratio } from './text';
import { z } from './z';

export { NO_HISTORY } from './no-history';

export const OutcomeKind = z.enum(['presented', 'accepted', 'declined', 'later', 'won', 'lost']);
export type OutcomeKind = z.infer<typeof OutcomeKind>;

/** What became of an offer that was made (H1). `id` is unique, so that the same outcome counts once however often it arrives. */
export const Outcome = z.object({
  id: Id,
  offerId: Id,
  kind: OutcomeKind,
  atMs: EpochMs,
  trackId: z.optional(Id),
  contactId: z.optional(Id),
  /** Why it was declined or lost. */
  reason: z.optional(RefusalReason),
  /** For `later`: the day to come back. */
  until: z.optional(IsoDate),
  /** For `won`: what it brought. */
  amount: z.optional(Money),
});
export type Outcome = z.infer<typeof Outcome>;

/** A rep's own choice over the engine's, with the reason that makes it honourable (D5). */
export const Override = z.object({
  offerId: Id,
  reason: z.string().check(z.minLength(1), z.maxLength(500)),
  atMs: EpochMs,
  /** A discount of the rep's own; never past the floor. */
  discount: z.optional(Ratio),
  /** A quantity of the rep's own; the discount is judged at it. */
  quantity: z.optional(Count.check(z.positive())),
});
export type Override = z.infer<typeof Override>;

/** Where the account stands in a limited campaign: its rank by score among all, and how many have taken it already. */
export const CampaignStanding = z.object({ offerId: Id, rank: Count.check(z.positive()), taken: Count });
export type CampaignStanding = z.infer<typeof CampaignStanding>;

/** What was done about one account so far. It never leaves the device with a customer in it. */
export const AccountHistory = z.object({
  outcomes: z.array(Outcome),
  override: z.optional(Override),
  standings: z.optional(z.array(CampaignStanding)),
});
export type AccountHistory = z.infer<typeof AccountHistory>;
