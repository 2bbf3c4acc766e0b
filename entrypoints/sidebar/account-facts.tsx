import { useMemo, useState } from 'react';
import { AccountMeta } from '@/components/account/account-header';
import { useLocale } from '@/components/locale';
import { AccountPanel } from '@/components/panel/account-panel';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { useShortcut } from '@/components/panel/shortcuts';
import { Listener } from '@/components/talk/listener';
import { VocabularyProvider } from '@/components/vocabulary';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AccountHistory } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { AccountScreenProps } from './account-screen-props';
import { accountViewOf } from './account-view-of';
import {
  LateBanner,
  LateCalculation,
  LateChanges,
  LateConversation,
  LateCustomerView,
  LateDetails,
  LateOutcome,
  LatePanelMenu,
  LatePrice,
  LateQuestions,
  LateTrackUse,
} from './late-parts';
import { hasSignIn } from './sign-in';
import type { AccountLife } from './use-account';
import { useCustomerSafe } from './use-customer-safe';
import { usePainted } from './use-painted';

interface FactsProps extends AccountScreenProps {
  life: AccountLife;
  snapshot: AccountSnapshot;
  history: AccountHistory;
  playbook: Playbook;
}

/** The account, decided, with everything that can be done about it; in customer-safe mode what a customer may see. */
export function AccountFacts(props: FactsProps) {
  const {
    reader,
    door,
    page,
    frame,
    life,
    snapshot,
    history,
    playbook,
    settings,
    accountRef,
    identity,
    sandbox,
    byHand,
    verdict,
    onTeach,
  } = props;
  const { t, of } = useLocale();
  const [contactId, setContactId] = useState<string | undefined>();
  const [copied, setCopied] = useState<string | undefined>();
  const { customerLanguage } = settings;
  const [safe, setSafe] = useCustomerSafe();
  useShortcut('customer-safe', () => setSafe(!safe));
  const { nowMs, journal } = life;
  const { contacts } = snapshot.facets;
  const people = contacts.state === 'present' ? contacts.value.people : [];
  const role = people.find((person) => person.id === contactId)?.role;
  const view = useMemo(
    () => accountViewOf({ snapshot, playbook, history, journal, customerLanguage, contactId, role, nowMs }),
    [snapshot, playbook, history, journal, customerLanguage, contactId, role, nowMs],
  );
  const { decision, offer } = view;
  usePainted(door, {
    state: 'account',
    accountId: accountRef.accountId,
    seq: page.seq,
    kind: safe ? undefined : decision.kind,
  });

  const { profile } = snapshot.facets;
  const name = (profile.state === 'present' && profile.value.name) || t('account.name-unknown');
  const { layout, onLayout } = frame;
  if (layout.collapsed) {
    return (
      <CollapsedTab
        side={layout.side}
        kind={safe ? undefined : decision.kind}
        onOpen={() => onLayout({ ...layout, collapsed: false }, true)}
      />
    );
  }
  if (safe) {
    return (
      <VocabularyProvider playbook={playbook} tenant={accountRef.tenant}>
        <PanelFrame {...frame} title={name} refreshing={life.refreshing} onRefresh={life.refresh}>
          <LateCustomerView view={view} onEnd={() => setSafe(false)} />
        </PanelFrame>
      </VocabularyProvider>
    );
  }
  const copy = (text: string) => {
    const words = import('./copying/copy-words').then(({ copyWords }) => copyWords(text, view));
    words.then((done) => done && setCopied(text)).catch(() => undefined);
  };
  return (
    <VocabularyProvider playbook={playbook} tenant={accountRef.tenant}>
      <PanelFrame
        {...frame}
        title={name}
        meta={<AccountMeta snapshot={snapshot} sandbox={sandbox} byHand={byHand} />}
        refreshing={life.refreshing}
        onRefresh={life.refresh}
        menu={
          <LatePanelMenu
            {...{ accountRef, identity, reader, view, customerLanguage, listenerRole: role, copied, onCopy: copy }}
            fixed={door.fixed === true}
            onCustomerSafe={() => setSafe(true)}
            place={<span className="icon-place" />}
          />
        }
        facts={{ kind: decision.kind, offerId: decision.offerId ?? '' }}
        foot={<LateOutcome {...{ accountRef, identity, view }} place={<div className="outcome-place" />} />}
      >
        <p className="unseen" role="status">
          {t('panel.painted', { name, kind: t(`kind.${decision.kind}`), offer: offer ? of(offer.name) : '' })}
        </p>
        {verdict?.state === 'warned' && <LateBanner {...{ accountRef, settings, verdict, onTeach }} />}
        <AccountPanel
          view={view}
          refresh={{
            state: life.refreshing ? 'running' : life.error ? 'failed' : 'idle',
            error: life.error,
            sources: life.sources,
            limit: life.limit,
          }}
          changes={<LateChanges {...{ reader, accountRef, identity, view }} place={<div className="changes-place" />} />}
          calculation={
            offer && <LateCalculation decision={decision} offer={offer} place={<div className="calculation-place" />} />
          }
          details={
            <LateDetails
              view={view}
              customerLanguage={customerLanguage}
              listenerRole={role}
              reader={reader}
              copied={copied}
              onCopy={copy}
              place={<div className="details-place" />}
            />
          }
          questions={(shown) => <LateQuestions view={view} place={shown} />}
          trackTools={<LateTrackUse {...{ reader, view, copied, setCopied }} place={<div className="track-use" />} />}
          listener={people.length > 0 && <Listener people={people} chosen={contactId} onChoose={setContactId} />}
          price={offer && <LatePrice {...{ accountRef, identity, view }} place={<div className="price-place" />} />}
          conversation={(start) => (
            <LateConversation
              {...{ accountRef, identity, view, customerLanguage, copied, ...start }}
              listenerRole={role}
              onCopy={copy}
            />
          )}
          copied={copied}
          onCopy={copy}
          onRefresh={life.refresh}
          onConnect={hasSignIn(accountRef) ? life.connect : undefined}
          onOpenSettings={frame.onOpenSettings}
        />
      </PanelFrame>
    </VocabularyProvider>
  );
}
