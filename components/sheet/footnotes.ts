import type { FactUse } from '@/lib/domain/decision/fact-use';
import type { Figure } from '@/lib/sheet/figure';
import type { Locale } from '../locale';
import type { Vocabulary } from '../vocabulary';
import { joinedBy } from './joined-by';

/** For whom sources are named: the rep reads which system said it and how long ago, the customer which record of what day. */
export type Reader = 'rep' | 'customer';

export interface Footnotes {
  /** The numbers of a figure's footnotes; equal ones share a number. */
  of(figure: Figure): number[];
  readonly list: readonly string[];
}

function dayOf(atMs: number, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(timeZone).toPlainDate().toString();
}

/** Numbers the sources of a sheet as they are met. */
export function footnotesFor(reader: Reader, locale: Locale, vocabulary: Vocabulary): Footnotes {
  const { t, find, age, date } = locale;
  const { playbook } = vocabulary;
  const list: string[] = [];

  function ofFact({ path, source, fetchedAtMs }: FactUse): string {
    if (reader === 'rep') {
      const from = source === undefined ? t('fact.unknown') : vocabulary.source(source);
      return fetchedAtMs === undefined ? from : t('sheet.note.source', { source: from, age: age(fetchedAtMs) });
    }
    const record = find(`sheet.record.${path.split('.')[0]}`) ?? t('sheet.record.plan');
    if (fetchedAtMs === undefined) return record;
    return t('sheet.note.record', { record, date: date(dayOf(fetchedAtMs, playbook.policy.timeZone)) });
  }

  return {
    list,
    of({ from }) {
      const { facts, formula, book } = from;
      const sources = [
        ...new Set(facts.map(ofFact)),
        ...(book ? [t(`sheet.book.${book}`, { date: date(playbook.publishedOn) })] : []),
      ];
      const joined = joinedBy(t, sources);
      const text = formula ? t('sheet.note.formula', { formula: t(`sheet.formula.${formula}`), sources: joined }) : joined;
      if (text === '') return [];
      const at = list.indexOf(text);
      return [at < 0 ? list.push(text) : at + 1];
    },
  };
}
