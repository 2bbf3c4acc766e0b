import { type ReactNode, useMemo } from 'react';
import { useLocale } from '@/components/locale';
import type { BookRow } from '@/components/portfolio/book-row';
import { EmptyBook } from '@/components/portfolio/empty-book';
import { Portfolio } from '@/components/portfolio/portfolio';
import { Badge } from '@/components/ui/badge';
import { VocabularyProvider } from '@/components/vocabulary';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { bookRows } from '@/tests/support/book-rows';

const nothing = () => undefined;

function Page({ children }: { children: ReactNode }) {
  const { t } = useLocale();
  const playbook = useMemo(() => samplePlaybook(), []);
  return (
    <VocabularyProvider playbook={playbook} tenant="mihon.my.salesforce.com">
      <main className="portfolio">
        <header className="portfolio-head">
          <h1>{t('portfolio.title')}</h1>
          <Badge>{t('account.sample')}</Badge>
          <p>{t('portfolio.intro')}</p>
        </header>
        {children}
      </main>
    </VocabularyProvider>
  );
}

function Book({ rows, running = false }: { rows: readonly BookRow[]; running?: boolean }) {
  const { length: total } = rows;
  return (
    <Page>
      <Portfolio
        rows={rows}
        progress={{ stage: running ? 'scoring' : 'ready', done: Math.round(total * 0.4), total, paused: false }}
        outdated={!running}
        empty={<EmptyBook onOpenSettings={nothing} />}
        onPause={nothing}
        onResume={nothing}
        onAgain={nothing}
        onOpen={nothing}
      />
    </Page>
  );
}

/** The book of business: full, being ranked, empty. */
export const portfolioScenes: Readonly<Record<string, () => ReactNode>> = {
  portfolio: () => <Book rows={bookRows(100_000)} />,
  'portfolio-ranking': () => <Book rows={bookRows(1_200).map((row) => ({ ...row, offer: undefined }))} running />,
  'portfolio-empty': () => <Book rows={[]} />,
};
