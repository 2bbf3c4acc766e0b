import type { IsoDate } from '@/lib/domain/calendar';
import { currencyExponent } from '@/lib/domain/currency';
import type { Language } from '@/lib/domain/language';
import type { Money } from '@/lib/domain/money';

const cache = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat>();

/** Formatters are slow to make and used in every cell: one per language and shape. */
function once<T extends Intl.NumberFormat | Intl.DateTimeFormat | Intl.RelativeTimeFormat | Intl.ListFormat>(
  key: string,
  make: () => T,
): T {
  const known = cache.get(key);
  if (known) return known as T;
  const made = make();
  cache.set(key, made);
  return made;
}

function decimalOf(minor: number, digits: number): `${number}` {
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  const cut = text.length - digits;
  const sign = minor < 0 ? '-' : '';
  return `${sign}${text.slice(0, cut)}${digits > 0 ? `.${text.slice(cut)}` : ''}` as `${number}`;
}

/** Money as the language writes it, with the currency's own number of decimals (yen has none). Exact: the amount never becomes a float. */
export function formatMoney(language: Language, money: Money, options: { signed?: boolean } = {}): string {
  const signed = options.signed === true;
  const digits = currencyExponent(money.currency);
  const format = once(`money|${language}|${money.currency}|${signed}`, () => {
    return new Intl.NumberFormat(language, {
      style: 'currency',
      currency: money.currency,
      currencyDisplay: 'narrowSymbol',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      signDisplay: signed ? 'exceptZero' : 'auto',
    });
  });
  // The full-width yen sign of Japanese locales is twice a digit wide and breaks a column of amounts.
  return format.format(decimalOf(money.minor, digits)).replace('￥', '¥');
}

/** A number with at most `digits` decimals (default 1: gigabytes, hours). */
export function formatNumber(language: Language, value: number, digits = 1): string {
  return once(`number|${language}|${digits}`, () => new Intl.NumberFormat(language, { maximumFractionDigits: digits })).format(
    value,
  );
}

/** A number in few characters for an axis: 12,000 → 1.2万, 12K. */
export function formatCompact(language: Language, value: number): string {
  const make = () => new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
  return once(`compact|${language}`, make).format(value);
}

/** A ratio as whole percent, cut and not rounded, so that 99.7 % is never written as full. */
export function formatPercent(language: Language, ratio: number, options: { signed?: boolean } = {}): string {
  const signed = options.signed === true;
  const make = () => {
    return new Intl.NumberFormat(language, {
      style: 'percent',
      maximumFractionDigits: 0,
      roundingMode: 'trunc',
      signDisplay: signed ? 'exceptZero' : 'auto',
    });
  };
  return once(`percent|${language}|${signed}`, make).format(ratio);
}

const DATE_STYLES = {
  /** 2027/3/31 · Mar 31, 2027 */
  day: { year: 'numeric', month: 'short', day: 'numeric' },
  /** 3/31 · Mar 31 */
  'month-day': { month: 'short', day: 'numeric' },
  /** 3月31日 · March 31: as it is said aloud. */
  spoken: { month: 'long', day: 'numeric' },
  /** 2027年3月 · Mar 2027 */
  month: { year: 'numeric', month: 'short' },
  /** 3月 · Mar */
  'month-only': { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;
export type DateStyle = keyof typeof DATE_STYLES;

/** A calendar date, without any time zone: the day that is written is the day that is shown. */
export function formatDate(language: Language, date: IsoDate, style: DateStyle = 'day'): string {
  const numeric = language === 'ja' && (style === 'day' || style === 'month-day') ? ({ month: 'numeric' } as const) : {};
  const make = () => new Intl.DateTimeFormat(language, { ...DATE_STYLES[style], ...numeric, timeZone: 'UTC' });
  return once(`date|${language}|${style}`, make).format(new Date(`${date}T00:00:00Z`));
}

const AGE_STEPS = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

/** How long ago, in the largest whole unit up to days; under a minute (and for a clock that runs ahead) it is "now". */
export function formatAge(language: Language, ageMs: number): string {
  const format = once(`age|${language}`, () => new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'narrow' }));
  const step = AGE_STEPS.find(({ ms }) => ageMs >= ms);
  if (!step) return format.format(0, 'second');
  return once(
    `age-numeric|${language}`,
    () => new Intl.RelativeTimeFormat(language, { numeric: 'always', style: 'narrow' }),
  ).format(-Math.floor(ageMs / step.ms), step.unit);
}

/** Names in a row: A、B · A, B. */
export function formatList(language: Language, items: readonly string[]): string {
  return once(`list|${language}`, () => new Intl.ListFormat(language, { style: 'narrow', type: 'conjunction' })).format(items);
}
