import { FACET_NAMES } from '../account-snapshot';
import { LocalText } from '../language';
import { Count, Id, Ratio } from '../text';
import { z } from '../z';
import { Arbitration, BusinessCalendar, DiscountLimit, Guardrails, Learning } from './guardrails';
import { Ladder } from './ladder';

/** Something to ask when a fact is unknown (practice 1, rule 9). `fact` is the fact's path, e.g. `nps` or `plan.renewalOn`. */
export const DiscoveryQuestion = z.object({
  id: Id,
  fact: z.string(),
  text: LocalText,
});
export type DiscoveryQuestion = z.infer<typeof DiscoveryQuestion>;

/** The numbers a lead may change; defaults are those of practice.md. */
export const Policy = z.object({
  /** Whose midnight ends a day, so that every rep's "today" is the same. */
  timeZone: z.string(),
  npsFreshDays: Count,
  /** Utilisation: warning share, urgent share, and how many periods running it must hold. */
  utilisation: z.object({ warn: Ratio, urgent: Ratio, periods: Count }),
  renewalLeadDays: Count,
  defaultNoticeDays: Count,
  buyerApprovalDays: Count,
  /** Under this many outcomes no percentage is shown anywhere. */
  evidenceFloor: Count,
  /** How long a facet counts as fresh, per facet; what is not named is fresh for `defaultMs`. */
  freshness: z.object({
    defaultMs: Count,
    facets: z.partialRecord(z.enum(FACET_NAMES), Count),
  }),
  /** Days after which a quiet account is looked at again. */
  reviewAfterDays: Count,
  /** Days of tenure under which an account is in onboarding when the CRM does not say. */
  onboardingDays: Count,
  discoveryQuestions: z.array(DiscoveryQuestion),
  guardrails: Guardrails,
  arbitration: Arbitration,
  learning: Learning,
  calendar: BusinessCalendar,
  /** Probability that an account leaves within an offer's lifetime, where no model has evidence: an assumption, shown as one (S15). */
  churnRisk: Ratio,
  /** Looks and questions count for `days`, each losing the share `weeklyDecay` a week (practice 9). */
  interest: z.object({ days: Count, weeklyDecay: Ratio }),
  /** Sales tax, shown apart from every price. */
  tax: z.object({ rate: Ratio, name: LocalText }),
  discountLimits: z.array(DiscountLimit),
  /** How often one reference may be used in a quarter (practice 9). */
  proofUsesPerQuarter: Count,
  /** Days in which an account is not asked for a comment again; missing: 180. */
  voiceRequestDays: z.optional(Count),
  /** Days after which the last look at a quoted customer's standing is shown as old, and after which the voice stays back. */
  proofStanding: z.optional(z.object({ flagDays: Count, withholdDays: Count })),
  ladder: Ladder,
});
export type Policy = z.infer<typeof Policy>;
