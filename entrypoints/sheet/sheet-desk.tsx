import { useMemo, useState } from 'react';
import { type Locale, useLocale } from '@/components/locale';
import { PaperPage } from '@/components/sheet/paper-page';
import { paperText } from '@/components/sheet/paper-text';
import { useVocabulary } from '@/components/vocabulary';
import type { Language } from '@/lib/domain/language';
import type { SheetKind } from './open-sheet';
import { paperOf } from './paper-of';
import { SheetBar } from './sheet-bar';
import { tellVoices } from './tell-voices';
import type { KeptForSheet } from './use-kept-accounts';

interface SheetDeskProps {
  /** The page's own words; those of the sheet come from the providers around. */
  page: Locale;
  kind: SheetKind;
  kept: readonly KeptForSheet[];
  customerLanguage: Language;
  onKind: (kind: SheetKind) => void;
  onLanguage: (language: Language) => void;
}

/** The document is called after the customer only while it is printed: so is the file then, and the browser's history never. */
function printAs(name: string) {
  const before = document.title;
  document.title = name;
  window.print();
  document.title = before;
}

/** The sheets with what can be done with them. */
export function SheetDesk({ page, kind, kept, customerLanguage, onKind, onLanguage }: SheetDeskProps) {
  const locale = useLocale();
  const vocabulary = useVocabulary();
  const [copied, setCopied] = useState<'done' | 'failed' | undefined>();
  const papers = useMemo(
    () =>
      kept.flatMap((of) => {
        const paper = paperOf({ ...of, ...of.account, kind, customerLanguage, locale, vocabulary });
        return paper ? [{ key: of.account.key, of, paper }] : [];
      }),
    [kept, kind, customerLanguage, locale, vocabulary],
  );
  const [first] = papers;
  const text = papers.map(({ paper }) => paperText(paper)).join('\n\n\n');
  const handed = () => tellVoices(papers, Date.now(), vocabulary.playbook.policy.timeZone);
  const copy = () => {
    void (async () => {
      try {
        await navigator.clipboard.writeText(text);
        setCopied('done');
        handed();
      } catch {
        setCopied('failed');
      }
    })();
  };
  const change =
    <T,>(then: (value: T) => void) =>
    (value: T) => {
      setCopied(undefined);
      then(value);
    };
  return (
    <main className="sheet-desk" data-papers={papers.length}>
      <SheetBar
        locale={page}
        kind={kind}
        language={locale.language}
        copied={copied === 'done'}
        onPrint={
          first &&
          (() => {
            printAs(`${first.paper.title} ${papers.length > 1 ? papers.length : first.paper.name}`);
            handed();
          })
        }
        onCopy={first && copy}
        onKind={change(onKind)}
        onLanguage={change(onLanguage)}
      />
      <p className="unseen" role="status">
        {copied === 'done' ? page.t('action.copied') : ''}
      </p>
      {copied === 'failed' && (
        <p className="sheet-note" role="alert">
          {page.t('sheet.copy-failed')}
        </p>
      )}
      {papers.map(({ key, paper }) => (
        <PaperPage key={`${key}|${paper.kind}`} paper={paper} among={papers.length > 1} />
      ))}
      {!first && <p className="sheet-note">{page.t(kept.length > 0 ? 'sheet.nothing-to-approve' : 'sheet.gone')}</p>}
    </main>
  );
}
