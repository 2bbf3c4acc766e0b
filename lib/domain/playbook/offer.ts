import { IsoDate } from '../calendar';
import { LocalText } from '../language';
import { Count, Id, Ratio } from '../text';
import { z } from '../z';
import { Condition } from './condition';
import { OfferKind } from './offer-kind';

/**
 * What changes if the account says yes. `quantity`: `current` keeps the seats; `fit` is the smallest quantity that brings the
 * use of the offer's metric under the policy's warning share; a number is that quantity.
 */
export const Proposal = z.object({
  planId: z.optional(Id),
  addOns: z.optional(z.array(z.object({ addOnId: Id, quantity: z.union([z.literal('fit'), Count]) }))),
  productPlanId: z.optional(Id),
  quantity: z.optional(z.union([z.literal('current'), z.literal('fit'), Count])),
  /** Share taken off the list price; only volume discounts and campaigns may carry one. */
  discount: z.optional(Ratio),
  trialDays: z.optional(Count),
});
export type Proposal = z.infer<typeof Proposal>;

/** A limited campaign: it goes to the best `topN` accounts by score, until `quota` have taken it (C11). It ends on `validUntil`. */
export const CampaignTerms = z.object({ topN: Count.check(z.positive()), quota: Count.check(z.positive()) });
export type CampaignTerms = z.infer<typeof CampaignTerms>;

/** A trial: what counts as a success, in words and, where it can be measured, as a condition; and when to remind of its end (C11). */
export const TrialTerms = z.object({
  success: LocalText,
  successWhen: z.optional(Condition),
  remindDaysBefore: Count,
});
export type TrialTerms = z.infer<typeof TrialTerms>;

export const Offer = z.object({
  id: Id,
  kind: OfferKind,
  name: LocalText,
  /** One line under the name: what the customer gets. */
  summary: LocalText,
  /** Offers of one group are alternatives to each other and cool down together. */
  group: Id,
  validFrom: z.optional(IsoDate),
  validUntil: z.optional(IsoDate),
  /** May they have it. Rights, not targeting. */
  eligibility: Condition,
  /** Does it make sense now: the signs of need. Its passing comparisons become the reasons shown. */
  applicability: Condition,
  /** Is it good for them. */
  suitability: Condition,
  /** Needs a sign of need, so that a passive customer may hear it (practice 7, gate). */
  needBased: z.boolean(),
  /** The metric whose use the offer answers, for `fit`, the run-out date and the plot. */
  metricId: z.optional(Id),
  proposal: Proposal,
  /** Beta prior of acceptance: `a` wins and `b` losses that the lead believes in before any outcome (practice 3). */
  prior: z.object({
    a: z.number().check(z.positive()),
    b: z.number().check(z.positive()),
  }),
  /** w in C = 1 + w/100 and L = 1 + w/100 (practice 2). */
  contextWeight: z.number().check(z.minimum(-100), z.maximum(500)),
  leverWeight: z.number().check(z.minimum(-100), z.maximum(500)),
  /** Share of price that is margin. */
  marginRatio: Ratio,
  /** How long the change is expected to last, for V. */
  lifetimeMonths: Count,
  /** For downsells and recovery: churn probability avoided, so that V = revenue kept × this (practice 2). */
  churnAvoided: z.optional(Ratio),
  /** Probability of leaving within the lifetime that the change itself adds, e.g. a dearer plan nobody asked for (S15). */
  churnAdded: z.optional(Ratio),
  /** For an offer with a discount: the probability that they buy without it, so that a likely buyer's discount counts as a loss (X6). */
  baseRate: z.optional(Ratio),
  campaign: z.optional(CampaignTerms),
  trial: z.optional(TrialTerms),
  /** What comes with it, in words: the perk of a trial, the limits of a campaign. */
  terms: z.optional(LocalText),
});
export type Offer = z.infer<typeof Offer>;
