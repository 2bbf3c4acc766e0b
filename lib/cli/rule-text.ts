import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Language } from '@/lib/domain/language';
import type { Comparison } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { formatDate, formatList, formatMoney, formatNumber, formatPercent } from '@/lib/i18n/format';
import { NEED_KEY } from '@/lib/i18n/need-key';
import { findText, type Params } from '@/lib/i18n/translate';

/** What the playbook calls one of its ids; an id it does not know stands for itself. */
function nameIn(playbook: Playbook, id: string, language: Language): string {
  const { products, plans, addOns, features, metrics } = playbook;
  const named = [...metrics, ...products, ...plans, ...addOns, ...features].find((one) => one.id === id);
  return named?.name[language] ?? id;
}

/** A value of a comparison as a person reads it: shares as percent, codes by their names, amounts in the playbook's currency. */
function written({ signal, unit }: Comparison, value: SignalValue, playbook: Playbook, language: Language): string {
  const named = (code: string) => findText(language, `code.${signal}.${code}`) ?? nameIn(playbook, code, language);
  const say = (key: string, otherwise: string) => findText(language, key) ?? otherwise;
  if (Array.isArray(value)) return value.length === 0 ? say('value.none', '-') : formatList(language, value.map(named));
  if (typeof value === 'boolean') return say(value ? 'value.yes' : 'value.no', String(value));
  if (typeof value === 'string') return unit === 'date' ? formatDate(language, value) : named(value);
  if (unit === 'money') return formatMoney(language, { minor: value, currency: playbook.currency });
  return unit === 'ratio' ? formatPercent(language, value) : formatNumber(language, value);
}

function unknownText({ comparison, missing }: RuleResult, language: Language): string {
  const name = findText(language, `signal.${comparison.signal}.name`) ?? comparison.signal;
  return `${name}: ${findText(language, 'fact.unknown') ?? '?'} (${(missing ?? []).join(', ')})`;
}

/** A reason in words with its live number, as the panel says it. */
export function ruleText(rule: RuleResult, playbook: Playbook, language: Language): string {
  const { comparison, actual } = rule;
  if (actual === undefined) return unknownText(rule, language);
  const { signal, of, value } = comparison;
  const params = {
    value: written(comparison, actual, playbook, language),
    of: of === undefined ? '' : nameIn(playbook, of, language),
    threshold: written(comparison, value, playbook, language),
    ...(typeof actual === 'number' ? { count: actual } : {}),
  };
  return findText(language, `signal.${signal}.reason`, params) ?? `${signal}: ${params.value}`;
}

/** A comparison in words, with what was compared: "Needs seat utilisation of 80% or more · now 97%". */
export function comparisonText(rule: RuleResult, playbook: Playbook, language: Language): string {
  const { comparison, actual } = rule;
  const { signal, of, op, value } = comparison;
  const say = (key: string, params: Params) => findText(language, key, params) ?? key;
  const alone = findText(language, `signal.${signal}.name`) ?? signal;
  const name = of === undefined ? alone : say('rule.name-of', { name: alone, of: nameIn(playbook, of, language) });
  const need =
    typeof value === 'boolean'
      ? say((op === '=') === value ? 'need.flag' : 'need.no-flag', { name })
      : say(NEED_KEY[op], { name, threshold: written(comparison, value, playbook, language) });
  return actual === undefined
    ? `${need} · ${unknownText(rule, language)}`
    : say('whynot.failed', { need, actual: written(comparison, actual, playbook, language) });
}
