import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { AccountMeta } from '@/components/account/account-header';
import { useLocale } from '@/components/locale';
import { Calculation } from '@/components/offer/calculation';
import { AccountPanel } from '@/components/panel/account-panel';
import { historyOf } from '@/lib/account/history-of';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { journalQuery } from '@/lib/queries/cache-queries';
import { daysAt } from '@/lib/signals/signal-input';
import type { Reader } from '@/lib/storage/reader';
import { accountViewOf } from '../sidebar/account-view-of';
import { useAsked } from '../sidebar/asked';
import { LiveConversation } from '../sidebar/call/live-conversation';
import { CopyByHand } from '../sidebar/copying/copy-by-hand';
import { copyText } from '../sidebar/copying/copy-words';
import { LiveDetails } from '../sidebar/live-details';
import { LiveOutcome } from '../sidebar/outcome/live-outcome';
import { CustomerScreen } from '../sidebar/price/customer-screen';
import { LivePrice } from '../sidebar/price/live-price';
import { LiveSchedule } from '../sidebar/schedule/live-schedule';

interface VisitAccountProps {
  snapshot: AccountSnapshot;
  identity: Identity;
  playbook: Playbook;
  customerLanguage: Language;
  /** Reads the pack. */
  reader: Reader;
  /** A customer looks on. */
  safe: boolean;
  onSafeEnd: () => void;
}

const nothing = () => undefined;

/** One account out of a pack, decided now on what was known then. What is told of it goes where it always goes. */
export function VisitAccount(props: VisitAccountProps) {
  const { snapshot, identity, playbook, customerLanguage, reader, safe } = props;
  const { t, nowMs } = useLocale();
  const { ref } = snapshot;
  const journal = useQuery(journalQuery(reader, cacheKeyOf(ref, identity))).data;
  const [copied, setCopied] = useState<string | undefined>();
  const [scheduling, setScheduling] = useState(false);
  useAsked('schedule', () => setScheduling(true));
  const view = useMemo(() => {
    const history = historyOf(journal ?? [], daysAt(nowMs, playbook.policy.timeZone));
    return accountViewOf({ snapshot, playbook, history, journal, customerLanguage, role: undefined, nowMs });
  }, [snapshot, playbook, journal, customerLanguage, nowMs]);
  const { profile } = snapshot.facets;
  const name = (profile.state === 'present' && profile.value.name) || t('account.name-unknown');
  const copy = (text: string) => void copyText(text).then((done) => done && setCopied(text));
  if (!journal) return null;
  if (safe) {
    return (
      <div className="panel">
        <header className="panel-head">
          <h1>{name}</h1>
        </header>
        <main aria-label={name}>
          <CustomerScreen view={view} onEnd={props.onSafeEnd} />
        </main>
      </div>
    );
  }
  return (
    <div className="panel">
      <header className="panel-head">
        <h1>{name}</h1>
        <AccountMeta snapshot={snapshot} />
      </header>
      <main aria-label={t('panel.main', { name })}>
        <AccountPanel
          view={view}
          refresh={{ state: 'idle' }}
          calculation={view.offer && <Calculation decision={view.decision} offer={view.offer} />}
          details={<LiveDetails {...{ view, customerLanguage, reader, copied }} listenerRole={undefined} onCopy={copy} />}
          price={<LivePrice accountRef={ref} {...{ identity, view }} />}
          conversation={(start) => (
            <LiveConversation
              accountRef={ref}
              {...{ identity, view, customerLanguage, copied, ...start }}
              listenerRole={undefined}
              onCopy={copy}
            />
          )}
          copied={copied}
          onCopy={copy}
          onRefresh={nothing}
          onConnect={undefined}
        />
      </main>
      <footer className="panel-foot">
        <LiveOutcome accountRef={ref} identity={identity} view={view} />
      </footer>
      <CopyByHand />
      {scheduling && (
        <LiveSchedule accountRef={ref} {...{ identity, view, customerLanguage }} onClose={() => setScheduling(false)} />
      )}
    </div>
  );
}
