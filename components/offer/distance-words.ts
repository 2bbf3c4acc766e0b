import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Change, Distance, FactChange } from '@/lib/offers/distance/change';
import { daysUntil, type Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';
import { factName, ruleWords } from './rule-words';
import { decidingRule } from './why-not-groups';

/** What would open an offer, and when to look again; both in words. */
export interface DistanceWords {
  readonly opens: string;
  readonly lookAgain?: string;
}

const METER = /^usage\.([^.]+)\.used$/;

/** What a fact must become: "Storage 120 → 240 GB". */
function factWords({ path, from, to }: FactChange, locale: Locale, vocabulary: Vocabulary): string {
  const metric = METER.exec(path)?.[1];
  const said = (value: FactChange['to']) => (typeof value === 'number' ? locale.number(value) : String(value));
  const fact = metric === undefined ? factName(locale, vocabulary, path) : vocabulary.metricName(metric);
  const unit = metric === undefined ? '' : vocabulary.unit(metric);
  return locale.t('distance.fact', { fact, from: said(from), to: `${said(to)} ${unit}`.trim() });
}

/** Says changes of signals in the page's language; those that are asked for are said together by `asked`. */
function changeWords(locale: Locale, vocabulary: Vocabulary): (change: Change) => string {
  const words = ruleWords(locale, vocabulary);
  return (change) => {
    const { signal, unit, from, to, kind, on, fact } = change;
    const date = on === undefined ? '' : locale.date(on);
    if (kind === 'time' && unit === 'date') return locale.find(`distance.${signal}`, { date }) ?? date;
    const name = words.name(change);
    if (kind === 'time' && typeof to === 'boolean') {
      return locale.t(to ? 'distance.time-flag' : 'distance.time-no-flag', { name, date });
    }
    const value = words.value(signal, unit, to);
    if (kind === 'time') return locale.t('distance.time', { name, to: value, date });
    if (kind === 'fixed') return locale.t('distance.is', { name, to: value });
    const before = from === null ? locale.t('fact.unknown') : words.value(signal, unit, from);
    const said = locale.t('distance.change', { name, from: before, to: value });
    // A share means little; the number behind it can be watched.
    if (unit !== 'ratio' || !fact) return said;
    return locale.t('distance.with-fact', { change: said, part: factWords(fact, locale, vocabulary) });
  };
}

/** The questions to ask, each fact once: several signals, and the price, may lack the same one. */
function askWords(changes: readonly Change[], locale: Locale, vocabulary: Vocabulary): string[] {
  const words = ruleWords(locale, vocabulary);
  const asked = changes.filter((change) => change.kind === 'ask');
  const facts = asked.flatMap(
    (change) => change.missing?.map((path) => factName(locale, vocabulary, path)) ?? [words.name(change)],
  );
  return facts.length === 0 ? [] : [locale.t('distance.ask', { fact: locale.list([...new Set(facts)]) })];
}

/**
 * How far an offer is, in words; undefined where there is nothing to say: it is open, the reason stands there already, or it is a recovery,
 * whose coming nobody should wish for.
 */
export function distanceWords(
  distance: Distance,
  candidate: Candidate,
  locale: Locale,
  vocabulary: Vocabulary,
): DistanceWords | undefined {
  if (distance.state === 'open' || candidate.kind === 'recovery') return undefined;
  const say = changeWords(locale, vocabulary);
  if (distance.state === 'unreachable') {
    const { because } = distance;
    if (because === 'fixed') {
      const fixed = distance.changes.filter((change) => change.kind === 'fixed');
      const shown = decidingRule(candidate)?.comparison.signal;
      if (fixed.every((change) => change.signal === shown)) return undefined;
      return { opens: locale.t('distance.fixed', { needs: locale.list(fixed.map(say)) }) };
    }
    if (because === candidate.code || because === 'no-such-offer' || because === 'too-complex') return undefined;
    if (because === 'no-change') return { opens: locale.t('distance.no-change') };
    return { opens: locale.t('distance.held', { reason: locale.t(`code.reason.${because}`) }) };
  }
  const told = distance.changes.filter((change) => change.kind !== 'ask').map(say);
  const changes = [...told, ...askWords(distance.changes, locale, vocabulary)];
  const opens = locale.t('distance.opens', { changes: locale.list(changes) });
  const on = distance.lookAgainOn;
  if (on === null) return { opens };
  const count = daysUntil(locale.today, on);
  return { opens, lookAgain: locale.t('distance.look-again', { date: locale.date(on), count }) };
}
