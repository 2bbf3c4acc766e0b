import { createRoot } from 'react-dom/client';
import { LocaleProvider, useLocale } from '@/components/locale';
import { VocabularyProvider } from '@/components/vocabulary';
import { SheetDesk } from '@/entrypoints/sheet/sheet-desk';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import { Language } from '@/lib/domain/language';
import { loadMessages } from '@/lib/i18n/messages';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { panelStories } from '@/tests/support/panel-stories';
import { sheetStories } from '@/tests/support/sheet-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

const query = new URLSearchParams(location.search);
const language = Language.options.find((one) => one === query.get('lang')) ?? 'ja';
const stories: Readonly<Record<string, () => AccountSnapshot>> = { ...panelStories, ...sheetStories };
const snapshot = (stories[query.get('scene') ?? ''] ?? panelStories.growing)();
document.documentElement.lang = language;
document.documentElement.dataset.scenes = Object.keys(stories).join(' ');

const nothing = () => undefined;

function Scene() {
  return (
    <SheetDesk
      page={useLocale()}
      kind={query.get('kind') === 'approval' ? 'approval' : 'call'}
      kept={[{ account: { key: 'one' }, snapshot, history: NO_HISTORY, quoted: [] }]}
      customerLanguage={language}
      onKind={nothing}
      onLanguage={nothing}
    />
  );
}

const root = document.getElementById('root');
await loadMessages(language);
if (root) {
  createRoot(root).render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={samplePlaybook()} tenant={snapshot.ref.tenant}>
        <Scene />
      </VocabularyProvider>
    </LocaleProvider>,
  );
}
