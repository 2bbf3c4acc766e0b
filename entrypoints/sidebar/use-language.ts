import { useEffect, useState } from 'react';
import type { Language } from '@/lib/domain/language';
import type { Settings } from '@/lib/domain/settings';
import { loadMessages, messagesOf } from '@/lib/i18n/messages';
import { languageOf } from './language-of';

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
