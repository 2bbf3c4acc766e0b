import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { LocaleProvider, useLocale } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import { loadMessages } from '@/lib/i18n/messages';
import { followCache, playbookQuery } from '@/lib/queries/cache-queries';
import type { Reader } from '@/lib/storage/reader';
import { readSheetAccounts, type SheetAccount } from '@/lib/storage/sheet-session';
import { LocalPage } from '../options/local-page';
import type { SheetKind } from './open-sheet';
import { SheetDesk } from './sheet-desk';
import { useKeptAccounts } from './use-kept-accounts';

const kindAsked = (): SheetKind => (new URLSearchParams(location.search).get('kind') === 'approval' ? 'approval' : 'call');

/** The language of a sheet once its words are there. The call sheet is the rep's, the approval sheet the customer's. */
function useSheetLanguage(kind: SheetKind, page: Language, customer: Language): [Language | undefined, (next: Language) => void] {
  const [chosen, setChosen] = useState<Partial<Record<SheetKind, Language>>>({});
  const wanted = chosen[kind] ?? (kind === 'call' ? page : customer);
  const texts = useQuery({ queryKey: ['texts', wanted], queryFn: async () => Object.keys(await loadMessages(wanted)).length });
  return [texts.isSuccess ? wanted : undefined, (next) => setChosen({ ...chosen, [kind]: next })];
}

interface SheetsProps {
  reader: Reader;
  accounts: readonly SheetAccount[];
  playbook: Playbook;
  settings: Settings;
}

function Sheets({ reader, accounts, playbook, settings }: SheetsProps) {
  const page = useLocale();
  const [kind, setKind] = useState(kindAsked);
  const [language, setLanguage] = useSheetLanguage(kind, page.language, settings.customerLanguage);
  const kept = useKeptAccounts(reader, accounts, playbook, page.nowMs);
  if (!kept || !language) return null;
  const changeKind = (next: SheetKind) => {
    setKind(next);
    // Loaded anew, the page shows the same sheet.
    history.replaceState(null, '', `?kind=${next}${location.hash}`);
  };
  return (
    <LocaleProvider language={language} nowMs={page.nowMs} timeZone={playbook.policy.timeZone}>
      <VocabularyProvider playbook={playbook} tenant={kept[0]?.snapshot.ref.tenant ?? ''}>
        <SheetDesk
          page={page}
          kind={kind}
          kept={kept}
          customerLanguage={settings.customerLanguage}
          onKind={changeKind}
          onLanguage={setLanguage}
        />
      </VocabularyProvider>
    </LocaleProvider>
  );
}

function Named({ reader, settings }: Pick<SheetsProps, 'reader' | 'settings'>) {
  const { t } = useLocale();
  const client = useQueryClient();
  useEffect(() => followCache(client, reader), [client, reader]);
  const id = location.hash.slice(1);
  const accounts = useQuery({ queryKey: ['sheet', id], queryFn: () => (id === '' ? [] : readSheetAccounts(id)) });
  const playbook = useQuery(playbookQuery(reader));
  if (accounts.isPending || playbook.isPending) return null;
  if (accounts.data && accounts.data.length > 0 && playbook.data) {
    return <Sheets reader={reader} accounts={accounts.data} playbook={playbook.data} settings={settings} />;
  }
  return (
    <main className="sheet-desk">
      <p className="sheet-note">{t(playbook.data ? 'sheet.none' : 'sheet.gone')}</p>
    </main>
  );
}

/** Sheets for paper: what is kept of an account on this device, decided anew and drawn; nothing is fetched. */
export function SheetPage({ reader }: { reader: Reader }) {
  return <LocalPage>{(settings) => <Named reader={reader} settings={settings} />}</LocalPage>;
}
