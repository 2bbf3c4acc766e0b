import type { RuleResult, RuleSetResult } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';

/** A rule on one line: `fail seat-utilisation >= 0.8: 0.6`. */
function ruleLine({ verdict, comparison, actual, missing }: RuleResult): string {
  const { signal, of, op, value } = comparison;
  const found = actual === undefined ? `missing ${(missing ?? []).join(' ')}` : JSON.stringify(actual);
  return `${verdict} ${signal}${of === undefined ? '' : `(${of})`} ${op} ${JSON.stringify(value)}: ${found}`;
}

function setLines({ verdict, rules }: RuleSetResult): string[] {
  return [verdict, ...rules.map(ruleLine)];
}

/**
 * The whole decision in a form whose differences a person can read: each rule a line. The facts behind the reasons stay as they
 * are; those behind the rules of every other offer, the same facts again, are left out.
 */
export function goldenForm(decision: Decision): object {
  const candidates = decision.candidates.map(({ offerId, code, priority, eligibility, applicability, suitability }) => [
    offerId,
    {
      code,
      priority,
      eligibility: setLines(eligibility),
      applicability: setLines(applicability),
      suitability: setLines(suitability),
    },
  ]);
  return JSON.parse(JSON.stringify({ ...decision, candidates: Object.fromEntries(candidates) }));
}
