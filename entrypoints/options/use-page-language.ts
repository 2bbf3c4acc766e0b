import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { Language } from '@/lib/domain/language';
import type { Settings } from '@/lib/domain/settings';
import { loadMessages } from '@/lib/i18n/messages';

function spoken(chosen: Settings['language']): Language {
  if (chosen !== 'auto') return chosen;
  return navigator.language.startsWith('ja') ? 'ja' : 'en';
}

/** The language of the page once its texts are loaded, and the document told of it and of the theme. */
export function usePageLanguage(settings: Settings | undefined): Language | undefined {
  const language = settings && spoken(settings.language);
  const texts = useQuery({
    queryKey: ['texts', language],
    queryFn: async () => (language ? Object.keys(await loadMessages(language)).length : 0),
    enabled: language !== undefined,
  });
  const theme = settings?.theme;
  useEffect(() => {
    if (language) document.documentElement.lang = language;
    if (theme === 'auto' || theme === undefined) delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [language, theme]);
  return texts.isSuccess ? language : undefined;
}
