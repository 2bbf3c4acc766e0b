import { useMemo, useState } from 'react';
import { AccountMeta } from '@/components/account/account-header';
import { LocaleProvider } from '@/components/locale';
import { Calculation } from '@/components/offer/calculation';
import { AccountPanel } from '@/components/panel/account-panel';
import { VocabularyProvider } from '@/components/vocabulary';
import type { Language } from '@/lib/domain/language';
import { NO_HISTORY } from '@/lib/domain/no-history';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { accountViewOf } from '../sidebar/account-view-of';
import { UnkeptConversation } from '../sidebar/call/unkept-conversation';
import { LateDetails } from '../sidebar/late-details';
import { RepPrice } from '../sidebar/price/rep-price';
import { type SampleName, sampleAccount } from './sample-accounts';

const nothing = () => undefined;

/** The panel itself, the same parts on the same rules, over a sample account. Nothing is read from or written to anywhere. */
export function SamplePanel({ name, language, nowMs }: { name: SampleName; language: Language; nowMs: number }) {
  const [copied, setCopied] = useState<string | undefined>();
  const playbook = samplePlaybook();
  const view = useMemo(() => {
    const snapshot = sampleAccount(name, language, nowMs);
    return accountViewOf({ snapshot, playbook, history: NO_HISTORY, customerLanguage: language, role: undefined, nowMs });
  }, [name, language, nowMs, playbook]);
  const { snapshot, offer, decision } = view;
  const { profile } = snapshot.facets;
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(() => setCopied(text), nothing);
  };
  return (
    <LocaleProvider language={language} nowMs={nowMs} timeZone={playbook.policy.timeZone}>
      <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
        <section className="welcome-panel" aria-labelledby="welcome-account">
          <header className="welcome-panel-head">
            <h2 id="welcome-account">{profile.state === 'present' && profile.value.name}</h2>
            <AccountMeta snapshot={snapshot} />
          </header>
          <AccountPanel
            view={view}
            refresh={{ state: 'idle', error: undefined, sources: undefined }}
            calculation={offer && <Calculation decision={decision} offer={offer} />}
            details={
              <LateDetails view={view} customerLanguage={language} listenerRole={undefined} copied={copied} onCopy={copy} />
            }
            price={<RepPrice view={view} recorded={undefined} failed={undefined} onTakeBack={nothing} />}
            conversation={(start) => (
              <UnkeptConversation
                {...{ view, copied, ...start }}
                customerLanguage={language}
                listenerRole={undefined}
                onCopy={copy}
              />
            )}
            copied={copied}
            onCopy={copy}
            onRefresh={nothing}
            onConnect={undefined}
          />
        </section>
      </VocabularyProvider>
    </LocaleProvider>
  );
}
