import type { FacetName } from '@/lib/domain/account-snapshot';
import type { IsoDate } from '@/lib/domain/calendar';
import type { ReasonCode, RuleResult } from '@/lib/domain/decision/candidate';
import type { OfferKind } from '@/lib/domain/playbook/offer-kind';
import { addDays } from '@/lib/signals/days';
import { OUT_OF_SIGHT_DAYS } from '@/lib/signals/derive/days-to-limit';
import type { Court } from './court';
import { gateRule } from './gate';
import type { Judged } from './judge';
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

/** Guardrails that hold an answer back, the one that stands in front first (O75). */
const HOLDS: readonly ReasonCode[] = ['OPTED_OUT', 'CONTROL_GROUP', 'NPS_GATE', 'PRESSURE_CAP', 'COOLDOWN', 'NOT_SELECTED'];

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
  const held = HOLDS.find((code) => needed.some((one) => one.code === code));
  if (held === 'NPS_GATE') return { code: held, reasons: gateRule(read, gate) };
  if (held) {
    const seen = needed.filter((one) => one.code === held).flatMap((one) => one.applicability.deciding);
    return { code: held, reasons: mostTelling(seen.filter((rule) => rule.verdict === 'pass')) };
  }
  const unsuitable = needed.flatMap((one) => one.suitability.deciding).filter((rule) => rule.verdict === 'fail');
  return { code: 'NO_OFFER', reasons: mostTelling(unsuitable) };
}

/** The first of the days that lie ahead (O76, C12): the policy's review, the renewal's lead time, the end of a rest or of the pressure. */
export function reviewDay(judged: readonly Judged[], { input }: Court): IsoDate {
  const { snapshot, playbook, today } = input;
  const { policy } = playbook;
  const { plan } = snapshot.facets;
  const renewalOn = plan.state === 'present' ? plan.value.renewalOn : undefined;
  const needed = judged.filter((one) => one.applicability.verdict === 'pass' && one.eligibility.verdict === 'pass');
  const days = [
    addDays(today, policy.reviewAfterDays),
    ...(renewalOn === undefined ? [] : [addDays(renewalOn, -policy.renewalLeadDays)]),
    ...needed.flatMap((one) => one.until ?? []),
  ];
  return days.filter((day) => day > today).toSorted()[0] ?? addDays(today, policy.reviewAfterDays);
}
