import type { Candidate } from '@/lib/domain/decision/candidate';
import type { Change, Distance } from '@/lib/offers/distance/change';
import { daysUntil, type Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';
import { factName, ruleWords } from './rule-words';

/** What would open an offer, and when to look again; both in words. */
export interface DistanceWords {
  readonly opens: string;
  readonly lookAgain?: string;
}

/** Says changes of signals in the page's language. */
function changeWords(locale: Locale, vocabulary: Vocabulary): (change: Change) => string {
  const words = ruleWords(locale, vocabulary);
  const facts = (paths: readonly string[] = []) => locale.list(paths.map((path) => factName(locale, vocabulary, path)));
  return (change) => {
    const { signal, unit, from, to, kind, on, fact, missing } = change;
    const date = on === undefined ? '' : locale.date(on);
    if (signal === 'price') return locale.t('distance.price', { fact: facts(missing) });
    if (kind === 'time' && unit === 'date') return locale.find(`distance.${signal}`, { date }) ?? date;
    const name = words.name(change);
    if (kind === 'ask') return locale.t('distance.ask', { fact: missing ? facts(missing) : name });
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
    const [was, becomes] = [fact.from, fact.to].map((one) => (typeof one === 'number' ? locale.number(one) : String(one)));
    const named = { fact: factName(locale, vocabulary, fact.path), from: was ?? '', to: becomes ?? '' };
    return locale.t('distance.with-fact', { change: said, part: locale.t('distance.fact', named) });
  };
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
      const fixed = distance.changes.filter((change) => change.kind === 'fixed').map(say);
      return { opens: locale.t('distance.fixed', { needs: locale.list(fixed) }) };
    }
    if (because === candidate.code || because === 'no-such-offer' || because === 'too-complex') return undefined;
    if (because === 'no-change') return { opens: locale.t('distance.no-change') };
    return { opens: locale.t('distance.held', { reason: locale.t(`code.reason.${because}`) }) };
  }
  const opens = locale.t('distance.opens', { changes: locale.list(distance.changes.map(say)) });
  const on = distance.lookAgainOn;
  if (on === null) return { opens };
  const count = daysUntil(locale.today, on);
  return { opens, lookAgain: locale.t('distance.look-again', { date: locale.date(on), count }) };
}
