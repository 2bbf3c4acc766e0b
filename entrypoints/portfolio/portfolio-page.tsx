import '@/components/portfolio/portfolio.css';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useLocale } from '@/components/locale';
import type { BookRow } from '@/components/portfolio/book-row';
import { EmptyBook } from '@/components/portfolio/empty-book';
import { Portfolio } from '@/components/portfolio/portfolio';
import { Badge } from '@/components/ui/badge';
import { VocabularyProvider } from '@/components/vocabulary';
import { knownRecipes } from '@/lib/crm/known-recipes';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import { followCache, playbookQuery } from '@/lib/queries/cache-queries';
import { knownCrmsQuery } from '@/lib/queries/source-query';
import type { Reader } from '@/lib/storage/reader';
import { LocalPage } from '../options/local-page';
import { openSheet } from '../sheet/open-sheet';
import { BooksFailure } from './books-failure';
import { CallsPart } from './calls-part';
import { useBook } from './use-book';
import { type Book, useBooks } from './use-books';
import { useCalls } from './use-calls';
import { VoicesPart } from './voices-part';

const openSettings = () => void chrome.runtime.openOptionsPage();

/** Of a list for today all of it is printed, as far as one file of sheets goes. */
const MOST_SHEETS = 100;

interface BookPartProps {
  reader: Reader;
  book: Book;
  playbook: Playbook;
}

function BookPart({ reader, book, playbook }: BookPartProps) {
  const { nowMs } = useLocale();
  const listed = useQuery(knownCrmsQuery());
  const { crm, scope, tenant, identity } = book;
  const keyOf = ({ accountId }: BookRow) => ({ key: cacheKeyOf({ crm, tenant, accountId }, identity) });
  const terms = useMemo(() => {
    if (listed.isPending) return undefined;
    const { sites = [] } = listed.data ?? {};
    const recipes = knownRecipes(listed.data ?? { sites: [], recipes: [], chosen: {} });
    const own = sites.flatMap((site) => (site.crm === crm ? site.origin : []));
    return { playbook, nowMs, recipe: recipes.find(({ id }) => id === crm), sites: own, recipes };
  }, [listed.isPending, listed.data, playbook, nowMs, crm]);
  const { view, run, outdated, again } = useBook(reader, scope, terms);
  const { calls, change } = useCalls(reader, book);
  const rows = useMemo(() => {
    const today = calls && new Set(calls.map(({ ref }) => ref.accountId));
    return today ? view.rows.filter(({ accountId }) => today.has(accountId)) : view.rows;
  }, [calls, view.rows]);
  return (
    <VocabularyProvider playbook={playbook} tenant={tenant}>
      <VoicesPart reader={reader} book={book} rows={view.rows} />
      <CallsPart
        {...{ book, calls }}
        rows={view.rows}
        recipes={terms?.recipes ?? []}
        timeZone={playbook.policy.timeZone}
        onCalls={change}
        onRead={again}
      />
      <Portfolio
        rows={rows}
        progress={view}
        outdated={outdated}
        empty={view.rows.length === 0 ? <EmptyBook onOpenSettings={openSettings} /> : null}
        onPause={() => run?.pause()}
        onResume={() => run?.resume()}
        onAgain={again}
        sheetsAtMost={calls ? MOST_SHEETS : undefined}
        onSheets={(chosen) => void openSheet('call', chosen.map(keyOf))}
        onOpen={({ href }) => void window.open(href, '_blank', 'noopener')}
      />
    </VocabularyProvider>
  );
}

function Whose({ books, scope, onChoose }: { books: readonly Book[]; scope: string; onChoose: (scope: string) => void }) {
  const { t } = useLocale();
  if (books.length < 2) return null;
  return (
    <select aria-label={t('portfolio.whose')} value={scope} onChange={(event) => onChoose(event.target.value)}>
      {books.map(({ scope: one, tenant, userName, identity }) => (
        <option key={one} value={one}>
          {t('portfolio.user', { name: userName ?? identity.userId, host: tenant })}
        </option>
      ))}
    </select>
  );
}

function Books({ reader, settings }: { reader: Reader; settings: Settings }) {
  const { t } = useLocale();
  const client = useQueryClient();
  useEffect(() => followCache(client, reader), [client, reader]);
  const playbook = useQuery(playbookQuery(reader)).data;
  const { books, failure, again } = useBooks(settings);
  const [chosen, choose] = useState<string | undefined>();
  const book = books?.find(({ scope }) => scope === chosen) ?? books?.[0];
  useEffect(() => {
    document.title = `${t('portfolio.title')} – Tsugite`;
  }, [t]);
  const sample = playbook?.sample || /\.localhost(:\d+)?$/.test(book?.tenant ?? '');
  return (
    <main className="portfolio">
      <header className="portfolio-head">
        <h1>{t('portfolio.title')}</h1>
        {sample && <Badge>{t('account.sample')}</Badge>}
        <p>{t('portfolio.intro')}</p>
        {books && book && <Whose books={books} scope={book.scope} onChoose={choose} />}
      </header>
      <BooksFailure {...{ failure, again }} />
      {playbook === null && <p>{t('state.no-playbook.title')}</p>}
      {playbook && book && <BookPart key={book.scope} reader={reader} book={book} playbook={playbook} />}
      {books && !book && <EmptyBook onOpenSettings={openSettings} />}
    </main>
  );
}

/** All accounts of a user that are kept on this device, the best first (I1). */
export function PortfolioPage({ reader }: { reader: Reader }) {
  return <LocalPage>{(settings) => <Books reader={reader} settings={settings} />}</LocalPage>;
}
