import type { RuleResult } from '@/lib/domain/decision/candidate';
import type { SignalValue } from '@/lib/domain/decision/fact-use';
import type { Comparison, SignalUnit } from '@/lib/domain/playbook/condition';
import { NEED_KEY } from '@/lib/i18n/need-key';
import type { Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';

/** From here on a number of days means "not in sight", as the signals have it. */
const OUT_OF_SIGHT_DAYS = 3650;

/** Signals that are asked of a meter; what others are asked of is something the company sells. */
export const METER_SIGNALS: readonly string[] = [
  'days-to-limit',
  'earliest-days-to-limit',
  'periods-over-warn',
  'usage-decline',
  'usage-trend',
  'utilisation',
  'utilisation-level',
];

/** A signal with what it is of. */
type Named = Pick<Comparison, 'signal' | 'of'>;

/** How rules and the values they compared are said in the page's language. */
export interface RuleWords {
  /** Why it speaks for the offer, with the live value. */
  reason(rule: RuleResult): string;
  /** What the rule wants: "60 seats or more". */
  need(rule: RuleResult): string;
  /** What is the case; undefined where nobody knows. */
  actual(rule: RuleResult): string | undefined;
  /** The names of the facts a rule lacks. */
  missing(rule: RuleResult): string;
  /** What a signal is called, with what it is of. */
  name(of: Named): string;
  /** A value of a signal: "80 %", "3 periods". */
  value(signal: string, unit: SignalUnit, value: SignalValue): string;
}

export function ruleWords(locale: Locale, vocabulary: Vocabulary): RuleWords {
  function single(signal: string, unit: SignalUnit, value: number | string | boolean): string {
    if (typeof value === 'boolean') return locale.t(value ? 'value.yes' : 'value.no');
    if (typeof value === 'string') {
      if (unit === 'date') return locale.date(value);
      return locale.find(`code.${signal}.${value}`) ?? vocabulary.name(value);
    }
    if (unit === 'ratio') return locale.percent(value);
    if (unit === 'money') return locale.money({ minor: value, currency: vocabulary.playbook.currency });
    if (unit === 'days' && value >= OUT_OF_SIGHT_DAYS) return locale.t('value.out-of-sight');
    return locale.number(value);
  }

  function said(signal: string, unit: SignalUnit, value: SignalValue): string {
    if (Array.isArray(value)) {
      return value.length === 0 ? locale.t('value.none') : locale.list(value.map((one) => single(signal, unit, one)));
    }
    const words = single(signal, unit, value);
    if (typeof value !== 'number' || (unit === 'days' && value >= OUT_OF_SIGHT_DAYS)) return words;
    return locale.find(`value.of.${signal}`, { count: value }) ?? words;
  }

  const subjectOf = ({ signal, of = '' }: Named) =>
    METER_SIGNALS.includes(signal) ? vocabulary.metricName(of) : vocabulary.name(of);

  const nameOf = (named: Named) => {
    const { signal, of } = named;
    const name = locale.find(`signal.${signal}.name`) ?? signal;
    return of === undefined ? name : locale.t('rule.name-of', { name, of: subjectOf(named) });
  };

  return {
    name: nameOf,
    value: said,
    reason({ comparison, actual }) {
      const { signal, unit, of, value } = comparison;
      const params = {
        value:
          actual === undefined
            ? locale.t('fact.unknown')
            : Array.isArray(actual)
              ? said(signal, unit, actual)
              : single(signal, unit, actual),
        of: of === undefined ? '' : subjectOf(comparison),
        threshold: Array.isArray(value) ? said(signal, unit, value) : single(signal, unit, value),
        ...(typeof actual === 'number' ? { count: actual } : {}),
      };
      return (
        locale.find(`signal.${signal}.reason`, params) ?? locale.t('rule.fact', { name: nameOf(comparison), value: params.value })
      );
    },
    need({ comparison }) {
      const { op, value, signal, unit } = comparison;
      const name = nameOf(comparison);
      if (typeof value === 'boolean') return locale.t((op === '=') === value ? 'need.flag' : 'need.no-flag', { name });
      return locale.t(NEED_KEY[op], { name, threshold: said(signal, unit, value) });
    },
    actual({ comparison, actual }) {
      return actual === undefined ? undefined : said(comparison.signal, comparison.unit, actual);
    },
    missing({ missing = [] }) {
      return locale.list(missing.map((path) => factName(locale, vocabulary, path)));
    },
  };
}

/** What a fact is called: `plan.renewalOn`, `usage.seats.used`. Falls back on its facet, which always has a name. */
export function factName(locale: Locale, vocabulary: Vocabulary, path: string): string {
  const [facet = path, part, detail] = path.split('.');
  const named = locale.find(`fact.path.${path}`);
  if (named) return named;
  if (part === 'featureAdoption') return locale.t('fact.feature', { name: vocabulary.name(detail ?? '') });
  if (facet === 'usage' && part && detail === 'included')
    return locale.t('fact.meter-limit', { name: vocabulary.metricName(part) });
  if (facet === 'usage' && part) return locale.t('fact.meter', { name: vocabulary.metricName(part) });
  return locale.find(`fact.path.${facet}`) ?? path;
}
