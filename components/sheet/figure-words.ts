import type { IsoDate } from '@/lib/domain/calendar';
import type { Figure, FigureValue } from '@/lib/sheet/figure';
import { daysUntil, type Locale } from '../locale';
import { factName } from '../offer/rule-words';
import type { Vocabulary } from '../vocabulary';
import { cutText } from './cut-text';
import type { Footnotes, Reader } from './footnotes';
import type { PaperRow, PaperText } from './paper';

const MOST_CHARACTERS = 80;
const FAR_DAYS = 300;

export interface FigureWords {
  label(figure: Figure): string;
  /** The value with its footnotes; a blank says which fact is to be asked for. */
  text(figure: Figure): PaperText;
  row(figure: Figure, extra?: Partial<PaperRow>): PaperRow;
}

export function figureWords(reader: Reader, locale: Locale, vocabulary: Vocabulary, notes: Footnotes): FigureWords {
  const { t, find, of, money, number, percent, date, list } = locale;

  /** An end of a range: beyond a season or so a day means nothing, and without its year it misleads. */
  const end = (on: IsoDate) => date(on, daysUntil(locale.today, on) < FAR_DAYS ? 'month-day' : 'month');

  function words(figure: Figure, value: FigureValue): string {
    switch (value.kind) {
      case 'money': {
        const amount = money(value.money, { signed: value.signed === true });
        return value.per === 'period' ? amount : t('sheet.money', { amount, per: t(`price.per-${value.per}`) });
      }
      case 'count': {
        const said = find(`sheet.count.${figure.id}`, { count: value.count });
        return (
          said ?? (value.unit ? t('sheet.quantity', { number: number(value.count), unit: of(value.unit) }) : number(value.count))
        );
      }
      case 'level': {
        const { used, limit } = value;
        const unit = value.unit ? of(value.unit) : '';
        if (limit === null) return t('sheet.level-unlimited', { used: number(used), unit });
        const level = t('sheet.level', { used: number(used), limit: number(limit), unit });
        return limit > 0 ? t('sheet.level-share', { level, share: percent(used / limit) }) : level;
      }
      case 'percent':
        return percent(value.ratio);
      case 'date':
        return date(value.on);
      case 'date-range':
        return value.to === null
          ? t('sheet.range-open', { date: date(value.on), from: end(value.from) })
          : t('sheet.range', { date: date(value.on), from: end(value.from), to: end(value.to) });
      case 'packs':
        return t('sheet.packs', { name: of(value.of), number: number(value.count) });
      case 'name':
        return of(value.name);
      case 'text':
        return cutText(value.text, MOST_CHARACTERS);
      case 'code':
        return cutText(vocabulary.code(value.list, value.code), MOST_CHARACTERS);
      case 'nps':
        return t('sheet.nps', { score: number(value.score), count: value.answers });
      case 'said':
        return find(`sheet.said.${figure.id}.${value.said}`) ?? t(`sheet.said.${value.said}`);
    }
  }

  function text(figure: Figure): PaperText {
    if (figure.value) return { text: words(figure, figure.value), notes: notes.of(figure) };
    const facts = list([...new Set(figure.missing.map((path) => factName(locale, vocabulary, path)))]);
    return { text: t(reader === 'rep' ? 'sheet.blank' : 'sheet.blank-customer', { facts }), blank: true };
  }

  const label = (figure: Figure) => find(`sheet.figure.${figure.id}`, { of: figure.of ? of(figure.of) : '' }) ?? figure.id;

  return { label, text, row: (figure, extra = {}) => ({ label: label(figure), cell: text(figure), ...extra }) };
}
