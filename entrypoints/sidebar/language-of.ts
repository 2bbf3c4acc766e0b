import type { Language } from '@/lib/domain/language';
import { LANGUAGE_CODES } from '@/lib/domain/languages';
import type { Settings } from '@/lib/domain/settings';

/** The language of the panel: the chosen one, else the browser's where it is one of ours, else English. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  if (settings.language !== 'auto') return settings.language;
  const browser = chrome.i18n.getUILanguage().split('-')[0];
  return LANGUAGE_CODES.find((language) => language === browser) ?? 'en';
}
