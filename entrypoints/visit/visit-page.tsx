import '@/components/vault/vault.css';
import { useEffect } from 'react';
import { useLocale } from '@/components/locale';
import { MakePack } from '@/components/vault/make-pack';
import { PackList } from '@/components/vault/pack-list';
import type { Settings } from '@/lib/domain/settings';
import type { Reader } from '@/lib/storage/reader';
import { MOST_ACCOUNTS, SHORTEST_PIN } from '@/lib/vault/pack';
import { LocalPage } from '../options/local-page';
import { BooksFailure } from '../portfolio/books-failure';
import { OpenVisit } from './open-visit';
import { useChoices } from './use-choices';
import { useVault } from './use-vault';

function Visit({ reader, settings }: { reader: Reader; settings: Settings }) {
  const { t, language } = useLocale();
  const { choices, failure, again } = useChoices(reader, settings);
  const { packs, opened, opening, said, made, busy, make, open, shut, remove } = useVault(choices);
  useEffect(() => {
    document.title = `${t('vault.title')} – Tsugite`;
  }, [t]);
  if (opened) {
    return <OpenVisit {...opened} customerLanguage={settings.customerLanguage} reader={reader} onShut={shut} />;
  }
  const clock = new Intl.DateTimeFormat(language, { month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit' });
  return (
    <main className="visit">
      <h1>{t('vault.title')}</h1>
      <PackList
        {...{ packs, said, opening }}
        when={(ms) => clock.format(ms)}
        onOpen={(id, pin) => void open(id, pin)}
        onRemove={(id) => void remove(id)}
      />
      <BooksFailure {...{ failure, again }} />
      <MakePack
        choices={choices}
        most={MOST_ACCOUNTS}
        shortest={SHORTEST_PIN}
        said={made}
        busy={busy}
        onMake={(request) => void make(request)}
      />
    </main>
  );
}

/** Packs for a visit without network (X13): made here beforehand, opened here with their PIN. */
export function VisitPage({ reader }: { reader: Reader }) {
  return <LocalPage>{(settings) => <Visit reader={reader} settings={settings} />}</LocalPage>;
}
