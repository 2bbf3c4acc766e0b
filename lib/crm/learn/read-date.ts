import { calendarDay, eraDay } from '@/lib/domain/reading/calendar-day';
import { dayOrder, monthNames } from './local-conventions';
import { joined, plainText, type Read, read, unread } from './plain-text';

/** Behind a day: its weekday and a time, neither of which moves it. */
const TAIL =
  /(?: ?\([月火水木金土日]\)| ?\((?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?\))?(?:[ ,T]*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?| \d{1,2}時(?:\d{1,2}分)?)?$/i;
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? /i;

const inRange = (date: string | null): Read<string> =>
  date !== null && date >= '1990-01-01' && date < '2101-01-01' ? read(date) : unread('not-a-date');

const dayOf = (year: number, month: number, day: number): Read<string> => inRange(calendarDay(year, month, day));

/**
 * A calendar date in a local form as `YYYY-MM-DD`: "2026年11月23日", "2026/11/23", "23.11.2026", "Nov 23, 2026", "令和8年11月23日".
 * A year of two digits is refused; "03/04/2026" is read only where the language says which is the month. A time with an offset
 * is refused: which day it is depends on whose midnight ends it.
 */
export function readDate(text: string, locale?: string): Read<string> {
  const whole = joined(plainText(text));
  if (whole === null) return unread('two-values');
  if (whole.length > 60) return unread('too-long');
  const bare = whole.replace(TAIL, '').replace(WEEKDAY, '').trim();
  return inEra(bare) ?? yearFirst(bare) ?? yearLast(bare, locale) ?? named(bare, locale) ?? short(bare) ?? unread('not-a-date');
}

function inEra(text: string): Read<string> | null {
  const parts = /^(令和|平成|昭和|[RH])\.? ?(元|\d{1,2})(?: ?年 ?|[./-])(\d{1,2})(?: ?月 ?|[./-])(\d{1,2})(?: ?日)?$/i.exec(text);
  if (!parts) return null;
  const [, name = '', nth = '', month, day] = parts;
  return inRange(eraDay(name, nth, Number(month), Number(day)));
}

function yearFirst(text: string): Read<string> | null {
  const parts = /^(\d{4})(?: ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日|([-/.]) ?(\d{1,2})\4 ?(\d{1,2})\.?|(\d{2})(\d{2}))$/.exec(text);
  if (!parts) return null;
  const [, year, m1, d1, , m2, d2, m3, d3] = parts;
  return dayOf(Number(year), Number(m1 ?? m2 ?? m3), Number(d1 ?? d2 ?? d3));
}

function yearLast(text: string, locale: string | undefined): Read<string> | null {
  const parts = /^(\d{1,2})([-/.]) ?(\d{1,2})\2 ?(\d{4})\.?$/.exec(text);
  if (!parts) return null;
  const [first, mark, second, year] = [Number(parts[1]), parts[2], Number(parts[3]), Number(parts[4])];
  if (mark === '.' || first === second) return dayOf(year, second, first);
  const order = first > 12 ? 'dmy' : second > 12 ? 'mdy' : dayOrder(locale);
  if (order === undefined) return unread('ambiguous-date');
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
}

function named(text: string, locale: string | undefined): Read<string> | null {
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th|er|\.)?[ -](?:de )?(\p{L}+)\.?,?[ -](?:de )?(\d{2,4})$/u.exec(text);
  const monthFirst = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{2,4})$/u.exec(text);
  const name = dayFirst?.[2] ?? monthFirst?.[1];
  const month = name === undefined ? undefined : monthNames(locale).get(name.toLowerCase());
  if (month === undefined) return null;
  const year = dayFirst?.[3] ?? monthFirst?.[3] ?? '';
  return year.length === 4 ? dayOf(Number(year), month, Number(dayFirst?.[1] ?? monthFirst?.[2])) : unread('two-digit-year');
}

/** Two digits of a year say neither which century nor which of three numbers it is. */
function short(text: string): Read<string> | null {
  return /^'?\d{1,2}(?:[-/.]| ?年 ?)\d{1,2}(?:[-/.]| ?月 ?)'?\d{1,2}(?: ?日)?$/.test(text) ? unread('two-digit-year') : null;
}
