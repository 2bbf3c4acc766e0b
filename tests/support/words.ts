import en from '@/lib/i18n/locales/en.json';
import ja from '@/lib/i18n/locales/ja.json';

type Key = keyof typeof ja & keyof typeof en;

function inEither(key: Key): string {
  const escaped = [ja[key], en[key]].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+'));
  return `(?:${escaped.join('|')})`;
}

/** The text of a key in either language, whole: what a test looks for when the panel may speak both. */
export function words(key: Key): RegExp {
  return new RegExp(`^\\s*${inEither(key)}\\s*$`);
}

/** The same as part of a longer text. */
export function saying(key: Key): RegExp {
  return new RegExp(inEither(key));
}
