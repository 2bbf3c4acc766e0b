import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { LocaleProvider } from '@/components/locale';
import type { Settings } from '@/lib/domain/settings';
import { settingsQuery } from '@/lib/queries/settings-query';
import { usePageLanguage } from './use-page-language';

/** A page in the language of the settings; nothing until both are there. */
export function LocalPage({ children }: { children: (settings: Settings) => ReactNode }) {
  const settings = useQuery(settingsQuery()).data;
  const language = usePageLanguage(settings);
  const [openedAtMs] = useState(Date.now);
  if (!settings || !language) return null;
  return (
    <LocaleProvider language={language} nowMs={openedAtMs}>
      {children(settings)}
    </LocaleProvider>
  );
}
