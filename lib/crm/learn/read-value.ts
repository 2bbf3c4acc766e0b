import type { Money } from '@/lib/domain/money';
import type { ValueReading } from './field-reading';
import { EDGE, isBlank, plainText, type Read, read, unread } from './plain-text';
import { pairOf, readCount, readPercent } from './read-count';
import { readDate } from './read-date';
import { readFlag } from './read-flag';
import { readMoney } from './read-money';

/** A ratio for `percent`, `YYYY-MM-DD` for `date`, else what the name says. */
export type FieldValue = string | number | boolean | Money;

/** `missing`: the page says that it has nothing there. */
export type ValueRead = Read<FieldValue> | { ok: false; problem: 'missing' };

const LONGEST = 4000;

function readText(how: ValueReading, raw: string): Read<string> {
  const text = raw.replaceAll(EDGE, ' ').replace(/\s+/g, ' ').trim();
  if (text.length > LONGEST) return unread('too-long');
  if (how.table === undefined) return read(text);
  const word = plainText(text).toLowerCase();
  const found = Object.entries(how.table).find(([key]) => plainText(key).toLowerCase() === word);
  return found ? read(found[1]) : unread('not-in-table');
}

/** The text of a place as the value that the reading asks for. `pageLocale` counts where the reading names none. */
export function readValue(how: ValueReading, raw: string, pageLocale?: string): ValueRead {
  const pair = how.part === undefined ? null : pairOf(raw);
  if (isBlank(pair?.[how.part === 'second' ? 1 : 0] ?? raw) && !(how.as === 'flag' && raw.trim() !== '')) return unreadAsMissing;
  const locale = how.locale ?? pageLocale;
  switch (how.as) {
    case 'text':
      return readText(how, raw);
    case 'date':
      return readDate(raw, locale);
    case 'percent':
      return readPercent(raw, { locale });
    case 'money':
      return readMoney(raw, { locale, currency: how.currency, per: how.per });
    case 'flag':
      return readFlag(raw);
    default:
      return readCount(raw, { locale, whole: how.as === 'count', unit: how.unit, part: how.part });
  }
}

const unreadAsMissing = { ok: false, problem: 'missing' } as const;
