import en from '@/lib/i18n/locales/en.json';
import ja from '@/lib/i18n/locales/ja.json';

/** The text of a key in either language, whole: what a test looks for when the panel may speak both. */
export function words(key: keyof typeof ja & keyof typeof en): RegExp {
  const escaped = [ja[key], en[key]].map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\\\{\w+\\\}/g, '.+'));
  return new RegExp(`^\\s*(?:${escaped.join('|')})\\s*$`);
}
