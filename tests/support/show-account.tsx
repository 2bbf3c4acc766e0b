import { render } from '@testing-library/react';
import { LocaleProvider } from '@/components/locale';
import { Calculation } from '@/components/offer/calculation';
import { AccountPanel } from '@/components/panel/account-panel';
import type { RefreshView } from '@/components/state/notices';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { LateDetails } from '@/entrypoints/sidebar/late-details';
import { NextMove } from '@/entrypoints/sidebar/next-move';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { type AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from './snapshot-builder';

interface ShowOptions {
  refresh?: RefreshView;
  language?: Language;
  customerLanguage?: Language;
  history?: AccountHistory;
  onCopy?: (text: string) => void;
}

/** Renders one account's panel with the sample playbook, as the sidebar does. */
export function showAccount(snapshot: AccountSnapshot, options: ShowOptions = {}) {
  const { language = 'ja', customerLanguage = language, onCopy = () => undefined, refresh = { state: 'idle' } } = options;
  const playbook = samplePlaybook();
  const view = accountViewOf({
    snapshot,
    playbook,
    history: options.history ?? NO_HISTORY,
    customerLanguage,
    role: undefined,
    nowMs: TODAY_MS,
  });
  const nothing = () => undefined;
  const shown = render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
        <AccountPanel
          view={view}
          refresh={refresh}
          calculation={view.offer && <Calculation decision={view.decision} offer={view.offer} />}
          details={<LateDetails view={view} customerLanguage={customerLanguage} listenerRole={undefined} onCopy={onCopy} />}
          nextMove={(reason) => (
            <NextMove view={view} reason={reason} customerLanguage={customerLanguage} listenerRole={undefined} />
          )}
          copied={undefined}
          onCopy={onCopy}
          onRefresh={nothing}
          onConnect={nothing}
        />
      </VocabularyProvider>
    </LocaleProvider>,
  );
  return { ...shown, view };
}
