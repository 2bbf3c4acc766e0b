import type { FacetName } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { ReasonCode, RuleResult } from '@/lib/domain/decision/candidate';
import type { OfferKind } from '@/lib/domain/playbook/offer';
import { addDays } from '@/lib/signals/days';
import { OUT_OF_SIGHT_DAYS } from '@/lib/signals/derive/days-to-limit';
import type { SignalInput } from '@/lib/signals/signal';
import { gateRule } from './gate';
import type { Court, Judged } from './judge';
import { mostTelling } from './reasons';

/** Why there is no offer, with the comparisons that say so. */
export interface Quiet {
  readonly code: ReasonCode;
  readonly reasons: RuleResult[];
}

/** The facets that signs of need are drawn from; without one of them "no need" cannot be said. */
const NEED_FACETS: readonly FacetName[] = ['plan', 'usage'];

/** Offers for an account that does badly: that they do not apply is no sign of a missing need. */
const ANSWERS_TROUBLE: readonly OfferKind[] = ['recovery', 'downsell'];

/** The comparisons that nobody could decide; where only the price is open, the need that was seen. */
function openQuestions(judged: readonly Judged[]): RuleResult[] {
  const sets = judged.flatMap((one) => [one.eligibility, one.applicability, one.suitability]);
  const undecided = sets.filter((set) => set.verdict === 'unknown').flatMap((set) => set.deciding);
  return undecided.length > 0 ? mostTelling(undecided) : mostTelling(judged.flatMap((one) => one.applicability.deciding));
}

/** The signs of need that were looked for and not found; a limit out of sight says nothing. */
function missingNeeds(judged: readonly Judged[]): RuleResult[] {
  const failed = judged.filter((one) => one.code === 'NOT_APPLICABLE' && !ANSWERS_TROUBLE.includes(one.offer.kind));
  const rules = failed.flatMap((one) => one.applicability.deciding).filter((rule) => rule.verdict === 'fail');
  return mostTelling(rules.filter((rule) => rule.actual !== OUT_OF_SIGHT_DAYS));
}

/** Why nothing is offered (O70 to O75). Called when no offer survived. */
export function quietOf(judged: readonly Judged[], { input, read, gate, blockers }: Court): Quiet {
  if (gate === 'ask-first') return { code: 'UNKNOWN_FACT', reasons: gateRule(read, gate) };
  if (blockers.length > 0) return { code: 'BLOCKED', reasons: mostTelling(blockers) };
  if (gate === 'recovery-only') return { code: 'NPS_GATE', reasons: gateRule(read, gate) };

  const undecided = judged.filter((one) => one.code === 'UNKNOWN_FACT');
  const isBlind = NEED_FACETS.some((name) => input.snapshot.facets[name].state === 'unknown');
  if (isBlind && undecided.length > 0) return { code: 'UNKNOWN_FACT', reasons: openQuestions(undecided) };

  const needed = judged.filter((one) => one.applicability.verdict === 'pass' && one.eligibility.verdict === 'pass');
  if (needed.length === 0) return { code: 'NO_NEED', reasons: missingNeeds(judged) };

  const almost = needed.filter((one) => one.code === 'UNKNOWN_FACT');
  if (almost.length > 0) return { code: 'UNKNOWN_FACT', reasons: openQuestions(almost) };
  if (needed.some((one) => one.code === 'NPS_GATE')) return { code: 'NPS_GATE', reasons: gateRule(read, gate) };
  const unsuitable = needed.flatMap((one) => one.suitability.deciding).filter((rule) => rule.verdict === 'fail');
  return { code: 'NO_OFFER', reasons: mostTelling(unsuitable) };
}

/** The day to look again: after the policy's review time, or when the renewal comes into its lead time, whichever is first (C12). */
export function reviewDay({ snapshot, playbook, today }: SignalInput): IsoDate {
  const { policy } = playbook;
  const review = addDays(today, policy.reviewAfterDays);
  const { plan } = snapshot.facets;
  const renewalOn = plan.state === 'present' ? plan.value.renewalOn : undefined;
  const lead = renewalOn === undefined ? undefined : addDays(renewalOn, -policy.renewalLeadDays);
  return lead !== undefined && lead > today && lead < review ? lead : review;
}
