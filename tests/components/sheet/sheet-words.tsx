import { render } from '@testing-library/react';
import { LocaleProvider, useLocale } from '@/components/locale';
import type { Paper } from '@/components/sheet/paper';
import { PaperPage } from '@/components/sheet/paper-page';
import { useVocabulary, VocabularyProvider } from '@/components/vocabulary';
import type { SheetKind } from '@/entrypoints/sheet/open-sheet';
import { paperOf } from '@/entrypoints/sheet/paper-of';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

interface SheetProps {
  snapshot: AccountSnapshot;
  kind: SheetKind;
  keep: (paper: Paper | null) => void;
}

function Sheet({ snapshot, kind, keep }: SheetProps) {
  const [locale, vocabulary] = [useLocale(), useVocabulary()];
  const { language } = locale;
  const paper = paperOf({ kind, snapshot, history: NO_HISTORY, quoted: [], customerLanguage: language, locale, vocabulary });
  keep(paper);
  return paper && <PaperPage paper={paper} />;
}

/** One sheet drawn as the page draws it; its paper beside it, null where there is nothing to approve. */
export function drawn(snapshot: AccountSnapshot, kind: SheetKind, language: Language = 'ja') {
  const made: { paper: Paper | null } = { paper: null };
  const keep = (paper: Paper | null) => {
    made.paper = paper;
  };
  const view = render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={samplePlaybook()} tenant={snapshot.ref.tenant}>
        <Sheet {...{ snapshot, kind, keep }} />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { ...view, paper: made.paper };
}
