import type { Language } from '@/lib/domain/language';
import type ja from './locales/ja.json';

/** Flat: key → text. Plural texts stand under `<key>.one`, `<key>.other` (the categories of `Intl.PluralRules`). */
export type Messages = Readonly<Record<string, string>>;

type PluralSuffix = 'zero' | 'one' | 'two' | 'few' | 'many' | 'other';
type BaseOf<K> = K extends `${infer Base}.${PluralSuffix}` ? Base : K;

/** Every key that a caller may name; plural keys are named without their category. */
export type MessageKey = BaseOf<keyof typeof ja & string>;

// A language is one file: it is found here by its name. Each becomes a chunk of its own, so a page loads only the language it shows.
const loaders = import.meta.glob<Messages>('./locales/*.json', { import: 'default' });
const loaded = new Map<string, Messages>();

/** Languages that have a locale file. */
export const LANGUAGES: readonly string[] = Object.keys(loaders)
  .map((path) => path.replace(/^.*\/|\.json$/g, ''))
  .sort();

/** Loads a language once; `translate` may be used for it from then on. Rejects only where the file itself cannot be had. */
export async function loadMessages(language: Language): Promise<Messages> {
  const known = loaded.get(language);
  if (known) return known;
  const loader = loaders[`./locales/${language}.json`];
  if (!loader) throw new RangeError(`no locale file for ${language}`);
  const messages = await loader();
  loaded.set(language, messages);
  return messages;
}

/** The texts of a language that was loaded before; undefined until then. */
export function messagesOf(language: Language): Messages | undefined {
  return loaded.get(language);
}
