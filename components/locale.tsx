import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { IsoDate } from '@/lib/domain/calendar';
import type { Language, LocalText } from '@/lib/domain/language';
import type { Money } from '@/lib/domain/money';
import * as format from '@/lib/i18n/format';
import type { MessageKey } from '@/lib/i18n/messages';
import { findText, type Params, translate } from '@/lib/i18n/translate';

/** How the page speaks: texts, numbers and dates of one language, and the moment that ages are counted from. */
export interface Locale {
  readonly language: Language;
  readonly nowMs: number;
  /** The calendar day of `nowMs` where the policy's midnight is. */
  readonly today: IsoDate;
  t(key: MessageKey, params?: Params): string;
  /** For keys built from data; undefined where nobody wrote the text. */
  find(key: string, params?: Params): string | undefined;
  of(text: LocalText): string;
  money(value: Money, options?: { signed?: boolean }): string;
  number(value: number, digits?: number): string;
  compact(value: number): string;
  percent(value: number): string;
  date(value: IsoDate, style?: format.DateStyle): string;
  /** How long before now. */
  age(atMs: number): string;
  list(items: readonly string[]): string;
}

function localeOf(language: Language, nowMs: number, timeZone: string): Locale {
  return {
    language,
    nowMs,
    today: Temporal.Instant.fromEpochMilliseconds(nowMs).toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    t: (key, params) => translate(language, key, params),
    find: (key, params) => findText(language, key, params),
    of: (text) => text[language],
    money: (value, options) => format.formatMoney(language, value, options),
    number: (value, digits) => format.formatNumber(language, value, digits),
    compact: (value) => format.formatCompact(language, value),
    percent: (value) => format.formatPercent(language, value),
    date: (value, style) => format.formatDate(language, value, style),
    age: (atMs) => format.formatAge(language, nowMs - atMs),
    list: (items) => format.formatList(language, items),
  };
}

const LocaleContext = createContext<Locale | null>(null);

interface LocaleProviderProps {
  language: Language;
  nowMs: number;
  timeZone?: string | undefined;
  children: ReactNode;
}

export function LocaleProvider({ language, nowMs, timeZone = 'Asia/Tokyo', children }: LocaleProviderProps) {
  const locale = useMemo(() => localeOf(language, nowMs, timeZone), [language, nowMs, timeZone]);
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  const locale = useContext(LocaleContext);
  if (!locale) throw new Error('a component was used outside of LocaleProvider');
  return locale;
}

/** Whole days from today to `date`; negative in the past. */
export function daysUntil(today: IsoDate, date: IsoDate): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(date), { largestUnit: 'day' }).days;
}
