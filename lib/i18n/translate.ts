import type { Language } from '@/lib/domain/language';
import { type MessageKey, messagesOf } from './messages';

/** Values for the `{placeholders}` of a text. `count` also chooses the plural form and is written with the language's digits. */
export type Params = Readonly<Record<string, string | number>>;

const numberFormats = new Map<Language, Intl.NumberFormat>();
const pluralRules = new Map<Language, Intl.PluralRules>();

function written(language: Language, value: string | number): string {
  if (typeof value === 'string') return value;
  let format = numberFormats.get(language);
  if (!format) {
    format = new Intl.NumberFormat(language);
    numberFormats.set(language, format);
  }
  return format.format(value);
}

function pluralOf(language: Language, count: number): string {
  let rules = pluralRules.get(language);
  if (!rules) {
    rules = new Intl.PluralRules(language);
    pluralRules.set(language, rules);
  }
  return rules.select(count);
}

/**
 * The text of `key`, or undefined where the language has none: for keys that are built from data (a signal's id).
 * A placeholder without a value stays as it is written, so that a gap is seen and never reads as an empty fact.
 */
export function findText(language: Language, key: string, params: Params = {}): string | undefined {
  const messages = messagesOf(language);
  const count = params.count;
  const plural = typeof count === 'number' ? messages?.[`${key}.${pluralOf(language, count)}`] : undefined;
  const text = plural ?? messages?.[key] ?? messages?.[`${key}.other`];
  return text?.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = params[name];
    return value === undefined ? whole : written(language, value);
  });
}

/** The text of a key that every language has. The language must have been loaded with `loadMessages`; else the key itself is shown. */
export function translate(language: Language, key: MessageKey, params: Params = {}): string {
  return findText(language, key, params) ?? key;
}
