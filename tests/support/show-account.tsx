import { render } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { LocaleProvider } from '@/components/locale';
import { Calculation } from '@/components/offer/calculation';
import { AccountPanel } from '@/components/panel/account-panel';
import type { RefreshView } from '@/components/state/notices';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { CallConversation } from '@/entrypoints/sidebar/call/call-conversation';
import { LateDetails } from '@/entrypoints/sidebar/late-details';
import { RepPrice } from '@/entrypoints/sidebar/price/rep-price';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { type AccountHistory, NO_HISTORY } from '@/lib/domain/history';
import type { Refusal } from '@/lib/domain/journal';
import type { Language } from '@/lib/domain/language';
import type { Move } from '@/lib/offers/ladder/move';
import type { PathRefusal } from '@/lib/offers/ladder/path';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { TODAY_MS } from './snapshot-builder';

interface ShowOptions {
  refresh?: RefreshView;
  language?: Language;
  customerLanguage?: Language;
  history?: AccountHistory;
  onCopy?: (text: string) => void;
  kept?: readonly PathRefusal[];
  onRefused?: (entry: Refusal) => void;
  onTakenBack?: (id: string) => void;
  onMove?: (move: Move) => void;
  onRecord?: ComponentProps<typeof RepPrice>['onRecord'];
}

/** Renders one account's panel with the sample playbook, as the sidebar does. */
export function showAccount(snapshot: AccountSnapshot, options: ShowOptions = {}) {
  const { language = 'ja', customerLanguage = language, onCopy = () => undefined, refresh = { state: 'idle' } } = options;
  const nothing = () => undefined;
  const { kept = [], onRefused = nothing, onTakenBack = nothing, onMove, onRecord = nothing } = options;
  let clock = 0;
  const playbook = samplePlaybook();
  const view = accountViewOf({
    snapshot,
    playbook,
    history: options.history ?? NO_HISTORY,
    customerLanguage,
    role: undefined,
    nowMs: TODAY_MS,
  });
  const shown = render(
    <LocaleProvider language={language} nowMs={TODAY_MS}>
      <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
        <AccountPanel
          view={view}
          refresh={refresh}
          calculation={view.offer && <Calculation decision={view.decision} offer={view.offer} />}
          details={<LateDetails view={view} customerLanguage={customerLanguage} listenerRole={undefined} onCopy={onCopy} />}
          price={<RepPrice view={view} recorded={undefined} failed={undefined} onRecord={onRecord} onTakeBack={nothing} />}
          conversation={(start) => (
            <CallConversation
              {...{ view, customerLanguage, onCopy, onMove, ...start }}
              listenerRole={undefined}
              copied={undefined}
              record={{
                kept,
                now: () => TODAY_MS + clock++,
                newId: () => `step-${clock}`,
                onRefused,
                onTakenBack,
              }}
            />
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
