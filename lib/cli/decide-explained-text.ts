import type { Candidate, Priority, RuleResult, RuleSetResult, Verdict } from '@/lib/domain/decision/candidate';
import type { Decision } from '@/lib/domain/decision/decision';
import type { FactUse } from '@/lib/domain/decision/fact-use';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { formatAge, formatDate, formatMoney, formatNumber } from '@/lib/i18n/format';
import { findText, type Params } from '@/lib/i18n/translate';
import type { Explained } from './decide-explained';
import { comparisonText } from './rule-text';

const MARKS: Record<Verdict, string> = { pass: '+', fail: '-', unknown: '?' };
const SETS = ['eligibility', 'applicability', 'suitability'] as const;

/** Writes the whole of a decision, line by line, in one language; the language's messages must be loaded. */
export function explainedText(decision: Decision, explained: Explained, playbook: Playbook, language: Language): string {
  const say = (key: string, params: Params = {}) => findText(language, key, params) ?? key;
  const money = (minor: number) => formatMoney(language, { minor, currency: playbook.currency });

  function factText({ path, value, source, fetchedAtMs }: FactUse): string {
    const age = fetchedAtMs === undefined ? [] : [formatAge(language, decision.decidedAtMs - fetchedAtMs)];
    return `${path} = ${JSON.stringify(value)} (${[source ?? '?', ...age].join(', ')})`;
  }

  function ruleLines(rule: RuleResult, indent: string): string[] {
    return [
      `${indent}${MARKS[rule.verdict]} ${comparisonText(rule, playbook, language)}`,
      ...rule.facts.map((fact) => `${indent}    ${factText(fact)}`),
    ];
  }

  function setLines(name: (typeof SETS)[number], { verdict, rules }: RuleSetResult): string[] {
    return [
      `    ${say(`explain.${name}`)}: ${say(`explain.verdict.${verdict}`)}`,
      ...rules.flatMap((rule) => ruleLines(rule, '      ')),
    ];
  }

  function factorLines({ propensity, context, valueMinor, lever, score, evidence, ltvMinor }: Priority): string[] {
    const number = (value: number) => formatNumber(language, value, 3);
    const counts = evidence ? { wins: number(evidence.wins), n: number(evidence.n), count: evidence.answers } : undefined;
    return [
      `    ${say('calculation.propensity')}: ${number(propensity)}${counts ? ` · ${say('explain.evidence', counts)}` : ''}`,
      `    ${say('calculation.context')}: ${number(context)}`,
      `    ${say('calculation.value')}: ${money(valueMinor)}`,
      `    ${say('calculation.lever')}: ${number(lever)}`,
      // With V switched off the score is no amount; the playbook's own word for it is a plain number then.
      `    ${say('calculation.score')}: ${playbook.policy.arbitration.value ? money(score) : formatNumber(language, score)}`,
      ...(ltvMinor === undefined ? [] : [`    ${say('explain.ltv')}: ${money(ltvMinor)}`]),
    ];
  }

  function candidateLines(candidate: Candidate): string[] {
    const { offerId, kind, code, until, priority } = candidate;
    const name = playbook.offers.find((offer) => offer.id === offerId)?.name[language] ?? offerId;
    const free = until === undefined ? '' : ` · ${say('explain.until', { date: formatDate(language, until) })}`;
    return [
      '',
      `${name} (${offerId}, ${say(`kind.${kind}`)})`,
      `    ${code}: ${say(`code.reason.${code}`)}${free}`,
      ...SETS.flatMap((set) => setLines(set, candidate[set])),
      ...(priority ? factorLines(priority) : []),
    ];
  }

  function priceLines(): string[] {
    if (!decision.price) return [];
    const lines = decision.price.lines.map(({ item, quantity, unit, amount }) => {
      const times = unit ? ` × ${formatMoney(language, unit)}` : '';
      return `    ${item}: ${formatNumber(language, quantity, 3)}${times} = ${formatMoney(language, amount)}`;
    });
    return ['', `${say('calculation.price')} (${say(`price.per-${decision.price.period}`)})`, ...lines];
  }

  const gate = `${say(`gate.${decision.gate}`)}: ${say(`gate.${decision.gate}.why`)}`;
  const blockers = explained.blockers.flatMap((rule) => ruleLines(rule, '    '));
  return [
    '',
    gate,
    ...(blockers.length > 0 ? [say('code.reason.BLOCKED'), ...blockers] : []),
    ...priceLines(),
    '',
    say('explain.title'),
    ...decision.candidates.flatMap(candidateLines),
    '',
  ].join('\n');
}
