import type { Candidate, ReasonCode, RuleResult, RuleSetResult } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';

/** From nearest to farthest: what came second, what a question would settle, what a guardrail holds, what has no need now, what is not theirs to have. */
export const WHY_NOT_GROUPS = ['runnerUp', 'unknown', 'guarded', 'notNow', 'notEligible'] as const;
export type WhyNotGroup = (typeof WHY_NOT_GROUPS)[number];

const GROUP_OF: Record<ReasonCode, WhyNotGroup> = {
  MATCH: 'runnerUp',
  OUTRANKED: 'runnerUp',
  UNKNOWN_FACT: 'unknown',
  STALE_FACTS: 'unknown',
  NPS_GATE: 'guarded',
  BLOCKED: 'guarded',
  COOLDOWN: 'guarded',
  PRESSURE_CAP: 'guarded',
  OPTED_OUT: 'guarded',
  BELOW_FLOOR: 'guarded',
  DOWNSELL_FIRST: 'guarded',
  NOT_SELECTED: 'notEligible',
  CONTROL_GROUP: 'guarded',
  NO_VALUE: 'notNow',
  NOT_APPLICABLE: 'notNow',
  NOT_SUITABLE: 'notNow',
  NO_NEED: 'notNow',
  NOT_VALID_NOW: 'notNow',
  NO_OFFER: 'notNow',
  NOT_ELIGIBLE: 'notEligible',
};

export function whyNotGroups(decision: Decision): { group: WhyNotGroup; candidates: Candidate[] }[] {
  const others = decision.candidates.filter((candidate) => candidate.offerId !== decision.offerId);
  const runnerUpFirst = others.toSorted(
    (a, b) => Number(b.offerId === decision.runnerUpId) - Number(a.offerId === decision.runnerUpId),
  );
  return WHY_NOT_GROUPS.map((group) => ({
    group,
    candidates: runnerUpFirst.filter((candidate) => GROUP_OF[candidate.code] === group),
  })).filter(({ candidates }) => candidates.length > 0);
}

const firstOf = (set: RuleSetResult, verdict: RuleResult['verdict']) =>
  set.verdict === verdict ? set.rules.find((rule) => rule.verdict === verdict) : undefined;

/** The first rule that held the offer back, in the order the sets are asked: rights, sense now, good for them. */
export function decidingRule({ eligibility, applicability, suitability }: Candidate): RuleResult | undefined {
  const sets = [eligibility, applicability, suitability];
  const failed = sets.map((set) => firstOf(set, 'fail')).find(Boolean);
  return failed ?? sets.map((set) => firstOf(set, 'unknown')).find(Boolean);
}
