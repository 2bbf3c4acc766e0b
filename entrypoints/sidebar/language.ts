import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Language } from '@/lib/domain/language';
import { DEFAULT_SETTINGS, type Settings } from '@/lib/domain/settings';
import { loadMessages, messagesOf } from '@/lib/i18n/messages';
import { settingsQuery } from '@/lib/queries/settings-query';

/** The language of the panel: the chosen one, else the browser's where it is one of ours, else English. */
export function languageOf(settings: Pick<Settings, 'language'>): Language {
  if (settings.language !== 'auto') return settings.language;
  const browser = chrome.i18n.getUILanguage().split('-')[0];
  return Language.options.find((language) => language === browser) ?? 'en';
}

/** Loads the words before the first account arrives. */
export async function startLanguage(client: QueryClient): Promise<void> {
  const settings = client.getQueryData<Settings>(settingsQuery().queryKey) ?? DEFAULT_SETTINGS;
  await loadMessages(languageOf(settings));
}

/** The language whose words are there; until a newly chosen one has been loaded, the one before. Undefined: none yet. */
export function useLanguage(settings: Settings | undefined): Language | undefined {
  const wanted = settings && languageOf(settings);
  const [ready, setReady] = useState<Language | undefined>();
  const shown = wanted && messagesOf(wanted) ? wanted : ready;
  useEffect(() => {
    let current = true;
    if (wanted) void loadMessages(wanted).then(() => current && setReady(wanted));
    return () => {
      current = false;
    };
  }, [wanted]);
  useEffect(() => {
    if (shown) document.documentElement.lang = shown;
  }, [shown]);
  return shown;
}
