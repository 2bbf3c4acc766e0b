import { useMemo, useState } from 'react';
import { AccountMeta } from '@/components/account/account-header';
import { LocaleProvider, useLocale } from '@/components/locale';
import { AccountPanel } from '@/components/panel/account-panel';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { useShortcut } from '@/components/panel/shortcuts';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import { ErrorBoundary } from '@/components/state/error-boundary';
import type { PanelActions, PanelStateView } from '@/components/state/panel-state';
import { Listener } from '@/components/talk/listener';
import { VocabularyProvider } from '@/components/vocabulary';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AccountHistory } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
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
  LatePanelState,
  LatePrice,
  LateQuestions,
  LateTrackUse,
} from './late-parts';
import type { ScreenProps } from './page-screen';
import type { PageVerdict } from './page-verdict';
import { hasSignIn } from './sign-in';
import { type AccountLife, useAccount } from './use-account';
import { useCustomerSafe } from './use-customer-safe';
import { usePainted } from './use-painted';

interface FactsProps extends AccountScreenProps {
  life: AccountLife;
  snapshot: AccountSnapshot;
  history: AccountHistory;
  playbook: Playbook;
}

interface AccountScreenProps extends ScreenProps {
  accountRef: AccountRef;
  identity: Identity;
  sandbox: boolean;
  byHand: boolean;
  /** What the page's self-test found; undefined: it has not been made yet. */
  verdict?: PageVerdict | undefined;
  onTeach?: (() => void) | undefined;
}

/** What stands in place of the account while nothing of it may or can be shown; undefined: still on its way. */
function stateInstead(life: AccountLife, ref: AccountRef, user: string | undefined): PanelStateView | undefined {
  const { error, refreshing, connecting, connectError, connected } = life;
  const host = ref.tenant;
  if (!hasSignIn(ref)) {
    const theirs = connecting || (error?.kind === 'unauthorised' && error.unclaimed && !connected && !refreshing);
    if (theirs && connectError?.kind === 'not-found') return { state: 'no-source', host };
    if (theirs) return { state: 'unclaimed', host, user, connecting, error: connectError };
  } else if (connecting || (error?.kind === 'unauthorised' && !refreshing)) {
    return { state: 'signed-out', host, connecting, error: connectError };
  }
  if (error && !refreshing) return { state: 'failed', error: connectError ?? error };
  return undefined;
}

/** What can be done: nobody is sent to a sign-in that there is not. */
function actionsOf(life: AccountLife, ref: AccountRef, onOpenSettings: () => void): PanelActions {
  const onConnect = hasSignIn(ref) ? life.connect : undefined;
  return { onConnect, onConfirmIdentity: life.connect, onRefresh: life.refresh, onOpenSettings };
}

function Waiting(props: AccountScreenProps & { life: AccountLife }) {
  const { door, page, frame, life, playbook, accountRef } = props;
  const { t } = useLocale();
  const readable = life.snapshot !== undefined;
  const instead =
    readable && !playbook && life.snapshot
      ? ({ state: 'no-playbook' } as const)
      : stateInstead(life, accountRef, page.identity.userId);
  usePainted(door, { state: instead?.state ?? 'loading', accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  const actions = actionsOf(life, accountRef, onOpenSettings);
  return (
    <PanelFrame
      {...frame}
      title={t('panel.name')}
      meta={!instead && <Awaiting awaited={t('state.awaiting-account')} />}
      refreshing={life.refreshing}
      onRefresh={life.refresh}
      menu={<span className="icon-place" />}
    >
      {instead ? <LatePanelState view={instead} actions={actions} /> : <AccountSkeleton />}
    </PanelFrame>
  );
}

function Facts(props: FactsProps) {
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

/** One account as one user sees it. Mounted under the key of both, so nothing of another account can stay. */
export function AccountScreen(props: AccountScreenProps) {
  const { accountRef, identity, playbook, language, frame } = props;
  const life = useAccount(accountRef, identity, playbook);
  const { t } = useLocale();
  const broken: PanelStateView = { state: 'failed', error: { kind: 'unexpected-shape', path: 'panel' } };
  const actions = actionsOf(life, accountRef, frame.onOpenSettings);
  return (
    <LocaleProvider language={language} nowMs={life.nowMs} timeZone={playbook?.policy.timeZone}>
      {life.updater}
      {life.snapshot && life.history && playbook ? (
        <ErrorBoundary
          fallback={
            <PanelFrame {...frame} title={t('panel.name')} refreshing={life.refreshing} onRefresh={life.refresh}>
              <LatePanelState view={broken} actions={actions} />
            </PanelFrame>
          }
        >
          <Facts {...props} life={life} snapshot={life.snapshot} history={life.history} playbook={playbook} />
        </ErrorBoundary>
      ) : (
        <Waiting {...props} life={life} />
      )}
    </LocaleProvider>
  );
}
