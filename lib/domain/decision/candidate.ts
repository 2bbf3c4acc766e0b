import { IsoDate } from '../calendar';
import { Comparison } from '../playbook/condition';
import { OfferKind } from '../playbook/offer-kind';
import { z } from '../z';
import { FactUse, SignalValue } from './fact-use';

export const Verdict = z.enum(['pass', 'fail', 'unknown']);
export type Verdict = z.infer<typeof Verdict>;

/** The reason codes of next-best-action (practice 2); stable strings. */
export const ReasonCode = z.enum([
  'MATCH',
  'NOT_ELIGIBLE',
  'NOT_APPLICABLE',
  'NOT_SUITABLE',
  'COOLDOWN',
  'PRESSURE_CAP',
  'STALE_FACTS',
  'UNKNOWN_FACT',
  'OUTRANKED',
  'NO_NEED',
  'NO_OFFER',
  'NPS_GATE',
  'NOT_VALID_NOW',
  'BLOCKED',
  'NO_VALUE',
  'OPTED_OUT',
  'NOT_SELECTED',
  'BELOW_FLOOR',
  'DOWNSELL_FIRST',
  'CONTROL_GROUP',
]);
export type ReasonCode = z.infer<typeof ReasonCode>;

/** One comparison of a rule set, with what was compared. `actual` is missing where it is unknown; then `missing` names the facts. */
export const RuleResult = z.object({
  comparison: Comparison,
  verdict: Verdict,
  actual: z.optional(SignalValue),
  missing: z.optional(z.array(z.string())),
  facts: z.array(FactUse),
});
export type RuleResult = z.infer<typeof RuleResult>;

/** A rule set's verdict and every comparison that decided it. */
export const RuleSetResult = z.object({
  verdict: Verdict,
  rules: z.array(RuleResult),
});
export type RuleSetResult = z.infer<typeof RuleSetResult>;

/** P × C × V × L, each factor on its own (practice 2). `valueMinor` is incremental net value in the playbook's currency. */
export const Priority = z.object({
  propensity: z.number(),
  context: z.number(),
  valueMinor: z.int(),
  lever: z.number(),
  /** The product of the factors that are switched on, rounded to the minor unit; with V off, in millionths. */
  score: z.int(),
  /** What P was learned from; missing: from the lead's prior alone. `answers` under the policy's floor: no percentage is shown (X10). */
  evidence: z.optional(z.object({ segment: z.string(), wins: z.number(), n: z.number(), answers: z.int() })),
  /** The effect on expected lifetime value, churn risk included, in minor units (S15). Missing where today's bill is unknown. */
  ltvMinor: z.optional(z.int()),
});
export type Priority = z.infer<typeof Priority>;

/** What became of one offer of the playbook. */
export const Candidate = z.object({
  offerId: z.string(),
  kind: OfferKind,
  code: ReasonCode,
  eligibility: RuleSetResult,
  applicability: RuleSetResult,
  suitability: RuleSetResult,
  priority: z.nullable(Priority),
  /** For COOLDOWN and PRESSURE_CAP: the first day on which it is free again. */
  until: z.optional(IsoDate),
});
export type Candidate = z.infer<typeof Candidate>;
