import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Language } from '@/lib/domain/language';
import type { SignalUnit } from '@/lib/domain/playbook/condition';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { formatDate, formatList, formatMoney, formatNumber, formatPercent } from '@/lib/i18n/format';
import { findText } from '@/lib/i18n/translate';

/** What the playbook calls one of its ids; an id it does not know stands for itself. */
function nameIn(playbook: Playbook, id: string, language: Language): string {
  const { products, plans, addOns, features, metrics } = playbook;
  const named = [...metrics, ...products, ...plans, ...addOns, ...features].find((one) => one.id === id);
  return named?.name[language] ?? id;
}

/** A reason in words with its live number, as the panel says it. */
export function ruleText({ comparison, actual, missing }: RuleResult, playbook: Playbook, language: Language): string {
  const { signal, unit, of, value } = comparison;
  const named = (code: string) => findText(language, `code.${signal}.${code}`) ?? nameIn(playbook, code, language);
  const written = (unitOf: SignalUnit, one: SignalValue): string => {
    if (Array.isArray(one)) return formatList(language, one.map(named));
    if (typeof one === 'boolean') return findText(language, one ? 'value.yes' : 'value.no') ?? String(one);
    if (typeof one === 'string') return unitOf === 'date' ? formatDate(language, one) : named(one);
    if (unitOf === 'money') return formatMoney(language, { minor: one, currency: playbook.currency });
    return unitOf === 'ratio' ? formatPercent(language, one) : formatNumber(language, one);
  };
  if (actual === undefined) {
    const name = findText(language, `signal.${signal}.name`) ?? signal;
    return `${name}: ${findText(language, 'fact.unknown') ?? '?'} (${(missing ?? []).join(', ')})`;
  }
  const params = {
    value: written(unit, actual),
    of: of === undefined ? '' : nameIn(playbook, of, language),
    threshold: written(unit, value),
    ...(typeof actual === 'number' ? { count: actual } : {}),
  };
  return findText(language, `signal.${signal}.reason`, params) ?? `${signal}: ${params.value}`;
}
