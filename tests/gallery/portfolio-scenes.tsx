import { type ReactNode, useMemo } from 'react';
import { useLocale } from '@/components/locale';
import type { BookRow } from '@/components/portfolio/book-row';
import { EmptyBook } from '@/components/portfolio/empty-book';
import { Portfolio } from '@/components/portfolio/portfolio';
import { Badge } from '@/components/ui/badge';
import { Disclosure } from '@/components/ui/disclosure';
import { VocabularyProvider } from '@/components/vocabulary';
import { VoiceQueue } from '@/components/voices/voice-queue';
import type { QueuedVoice } from '@/lib/domain/voice-desk';
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

function Voices() {
  const { t } = useLocale();
  const [first, second] = samplePlaybook().testimonials;
  const base = { atMs: 0, language: 'ja' as const, accountId: 'A' };
  const voices: QueuedVoice[] =
    first && second
      ? [
          {
            ...base,
            id: '1',
            state: 'answered',
            words: first.quote.ja,
            testimonial: { ...first, consent: { ...first.consent, scope: 'one-to-one' } },
          },
          { ...base, id: '2', state: 'answered', words: second.quote.ja, accountId: 'B' },
          { ...base, id: '3', state: 'asked', accountId: 'B' },
          { ...base, id: '4', state: 'approved', words: second.quote.ja, testimonial: second, accountId: 'C' },
          { ...base, id: '5', state: 'declined', by: 'customer', accountId: 'D' },
          { ...base, id: '6', state: 'declined', by: 'lead', words: first.quote.ja, testimonial: first },
        ]
      : [];
  const names: Readonly<Record<string, string>> = {
    A: '見本精密工業株式会社',
    B: '見本フーズサプライチェーンマネジメント東日本ホールディングス株式会社',
  };
  return (
    <Page>
      <Disclosure summary={t('voices.title-waiting', { count: 2 })} open>
        <p className="help">{t('voices.intro')}</p>
        <VoiceQueue voices={voices} nameOf={(id) => names[id]} onApprove={nothing} onDecline={nothing} onReopen={nothing} />
      </Disclosure>
    </Page>
  );
}

/** The book of business: full, being ranked, empty; the lead's queue of voices. */
export const portfolioScenes: Readonly<Record<string, () => ReactNode>> = {
  portfolio: () => <Book rows={bookRows(100_000)} />,
  'portfolio-ranking': () => <Book rows={bookRows(1_200).map((row) => ({ ...row, offer: undefined }))} running />,
  'portfolio-empty': () => <Book rows={[]} />,
  'portfolio-voices': () => <Voices />,
};
