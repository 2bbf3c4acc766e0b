import { type ReactNode, useRef } from 'react';
import { AccountMeta } from '@/components/account/account-header';
import { ChangeLine } from '@/components/account/change-line';
import { useLocale } from '@/components/locale';
import { Calculation } from '@/components/offer/calculation';
import { AccountPanel } from '@/components/panel/account-panel';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import type { RefreshView } from '@/components/state/notices';
import { Orphaned } from '@/components/state/orphaned';
import { PanelState, type PanelStateView } from '@/components/state/panel-state';
import { Listener } from '@/components/talk/listener';
import { type TrackMarksView, TrackUse } from '@/components/talk/track-use';
import { VocabularyProvider } from '@/components/vocabulary';
import { accountViewOf } from '@/entrypoints/sidebar/account-view-of';
import { LateDetails } from '@/entrypoints/sidebar/late-details';
import { RepPrice } from '@/entrypoints/sidebar/price/rep-price';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { NO_HISTORY } from '@/lib/domain/history';
import type { Language } from '@/lib/domain/language';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { edgeStories } from '@/tests/support/edge-stories';
import { panelStories } from '@/tests/support/panel-stories';
import { TODAY_MS } from '@/tests/support/snapshot-builder';
import { GalleryCall, type Played } from './gallery-call';
import { importScenes } from './import-scenes';
import { outcomeFeet } from './outcome-scenes';
import { placeScenes, SidePanelEmpty } from './place-scenes';
import { portfolioScenes } from './portfolio-scenes';
import { customerPrice, fewer, PlayedPrice, type Typed } from './price-scenes';
import { repScenes } from './rep-scenes';
import { scheduleScenes } from './schedule-scenes';
import { searchScenes } from './search-scenes';
import { sourceScenes } from './source-scenes';
import { teachScenes } from './teach-scenes';
import { vaultScenes } from './vault-scenes';

const nothing = () => undefined;
const trackActions = { onCopyAll: nothing, onWorked: nothing, onOutdated: nothing, onUndoOutdated: nothing };
const actions = { onConnect: nothing, onConfirmIdentity: nothing, onRefresh: nothing, onOpenSettings: nothing };

interface SceneProps {
  language: Language;
}

interface FrameProps {
  title: string;
  meta?: ReactNode;
  foot?: ReactNode;
  /** In the browser's side panel. */
  fixed?: boolean;
  children: ReactNode;
}

function Frame({ title, meta, foot, fixed = false, children }: FrameProps) {
  const main = useRef<HTMLElement>(null);
  return (
    <PanelFrame
      title={title}
      meta={meta}
      layout={{ side: 'right', width: 400, collapsed: false }}
      widths={fixed ? undefined : { min: 320, max: 560 }}
      refreshing={false}
      onRefresh={nothing}
      onOpenSettings={nothing}
      onLayout={nothing}
      onLeave={nothing}
      mainRef={main}
      foot={foot}
    >
      {children}
    </PanelFrame>
  );
}

function Account({
  snapshot,
  refresh = { state: 'idle' },
  foot,
  marks = { worked: false },
  call,
  language,
}: SceneProps & {
  snapshot: AccountSnapshot;
  refresh?: RefreshView;
  foot?: ReactNode;
  marks?: TrackMarksView;
  call?: Played;
}) {
  const playbook = samplePlaybook();
  const view = accountViewOf({
    snapshot,
    playbook,
    history: NO_HISTORY,
    customerLanguage: language,
    role: undefined,
    nowMs: TODAY_MS,
  });
  const { profile } = snapshot.facets;
  const { t } = useLocale();
  const name = (profile.state === 'present' && profile.value.name) || t('account.name-unknown');
  return (
    <VocabularyProvider playbook={playbook} tenant={snapshot.ref.tenant}>
      <Frame title={name} meta={<AccountMeta snapshot={snapshot} />} foot={foot}>
        <AccountPanel
          changes={
            <ChangeLine
              lastMs={TODAY_MS - 6 * 86_400_000}
              changes={[
                { fact: 'seats', from: 38, to: 50 },
                { fact: 'nps', from: 50, to: 33 },
              ]}
            />
          }
          view={view}
          refresh={refresh}
          calculation={view.offer && <Calculation decision={view.decision} offer={view.offer} />}
          details={<LateDetails view={view} customerLanguage={language} listenerRole={undefined} onCopy={nothing} />}
          listener={
            <Listener people={[{ id: 'c1', name: '見本 花子', role: 'it-head' }]} chosen={undefined} onChoose={nothing} />
          }
          trackTools={view.talk && <TrackUse talk={view.talk} marks={marks} copied={undefined} {...trackActions} />}
          price={<RepPrice view={view} recorded={undefined} failed={undefined} onRecord={nothing} onTakeBack={nothing} />}
          conversation={(start) => <GalleryCall {...start} view={view} language={language} {...call} />}
          copied={undefined}
          onCopy={nothing}
          onRefresh={nothing}
          onConnect={nothing}
        />
      </Frame>
    </VocabularyProvider>
  );
}

function Loading() {
  const { t } = useLocale();
  return (
    <Frame title={t('panel.name')} meta={<Awaiting awaited={t('state.awaiting-account')} />}>
      <AccountSkeleton />
    </Frame>
  );
}

const accountScene =
  (snapshot: () => AccountSnapshot, refresh?: RefreshView) =>
  ({ language }: SceneProps) => <Account snapshot={snapshot()} language={language} {...(refresh && { refresh })} />;

const stateScene = (view: PanelStateView) => () => (
  <Frame title="Tsugite">
    <PanelState view={view} actions={actions} />
  </Frame>
);

function Teaching({ language, step }: SceneProps & { step: (language: Language) => ReactNode }) {
  const { t } = useLocale();
  return <Frame title={t('teach.title')}>{step(language)}</Frame>;
}

const teaching = Object.fromEntries(
  Object.entries(teachScenes).map(([name, step]) => [name, (props: SceneProps) => <Teaching {...props} step={step} />]),
);

/** The panel with the price taken into the hand and moved. */
const playedPrice = (snapshot: () => AccountSnapshot, typed: readonly Typed[]) => (props: SceneProps) => (
  <PlayedPrice typed={typed}>
    <Account snapshot={snapshot()} language={props.language} />
  </PlayedPrice>
);

const host = 'mihon.my.salesforce.com';

/** Every state the panel can be in, by name. */
export const scenes: Readonly<Record<string, (props: SceneProps) => ReactNode>> = {
  growing: accountScene(panelStories.growing),
  calm: accountScene(panelStories.calm),
  'track-flagged': ({ language }) => (
    <Account
      snapshot={panelStories.growing()}
      language={language}
      marks={{ worked: true, outdated: { on: '2026-11-22', note: undefined, mine: true } }}
    />
  ),
  unhappy: accountScene(panelStories.unhappy),
  shrinking: accountScene(panelStories.shrinking),
  partial: accountScene(panelStories.partial),
  old: accountScene(panelStories.old),
  offline: accountScene(panelStories.old, { state: 'failed', error: { kind: 'offline' } }),
  'near-limit': accountScene(panelStories.growing, { state: 'idle', limit: { used: 10_800, allowed: 15_000, share: 0.8 } }),
  'limit-reached': accountScene(panelStories.old, {
    state: 'failed',
    error: { kind: 'limit-share-reached', used: 12_100, limit: 15_000 },
  }),
  'session-ended': accountScene(panelStories.growing, { state: 'failed', error: { kind: 'unauthorised' } }),
  loading: Loading,
  elsewhere: stateScene({ state: 'elsewhere' }),
  unrecognised: stateScene({ state: 'unrecognised', failed: 'id-checksum' }),
  'signed-out': stateScene({ state: 'signed-out', host, connecting: false }),
  connecting: stateScene({ state: 'signed-out', host, connecting: true }),
  unconfirmed: stateScene({ state: 'unconfirmed', userName: '見本 花子', host }),
  unclaimed: stateScene({ state: 'unclaimed', host: 'crm.example.co.jp', connecting: false }),
  'no-source': stateScene({ state: 'no-source', host: 'crm.example.co.jp' }),
  orphaned: () => (
    <Frame title="Tsugite">
      <Orphaned />
    </Frame>
  ),
  'no-playbook': stateScene({ state: 'no-playbook' }),
  'identity-mismatch': stateScene({
    state: 'failed',
    error: { kind: 'identity-mismatch', page: '00D1/0051', connection: '00D1/0052' },
  }),
  'not-permitted': stateScene({ state: 'failed', error: { kind: 'forbidden' } }),
  'blocked-by-admin': stateScene({ state: 'failed', error: { kind: 'blocked-by-admin' } }),
  'not-found': stateScene({ state: 'failed', error: { kind: 'not-found' } }),
  'storage-full': stateScene({ state: 'failed', error: { kind: 'storage-failed', reason: 'full' } }),
  'call-refused': ({ language }) => (
    <Account snapshot={panelStories.growing()} language={language} call={{ reasons: ['price'] }} />
  ),
  'call-boss': ({ language }) => (
    <Account snapshot={panelStories.growing()} language={language} call={{ reasons: ['authority'] }} />
  ),
  'call-stopped': ({ language }) => (
    <Account snapshot={panelStories.growing()} language={language} call={{ reasons: ['price', 'competitor'] }} />
  ),
  'price-open': playedPrice(panelStories.growing, []),
  'price-sweet': playedPrice(fewer, [{ field: 0, value: '48' }]),
  'price-approver': playedPrice(fewer, [{ field: 1, value: '8' }]),
  'price-customer': customerPrice,
  'side-panel-empty': () => (
    <Frame title="Tsugite" fixed>
      <SidePanelEmpty />
    </Frame>
  ),
  ...Object.fromEntries(Object.entries(edgeStories).map(([name, story]) => [`edge-${name}`, accountScene(story)])),
  ...placeScenes,
  ...sourceScenes,
  ...importScenes,
  ...portfolioScenes,
  ...searchScenes,
  ...teaching,
  ...vaultScenes,
  ...Object.fromEntries(
    Object.entries(outcomeFeet).map(([name, foot]) => [
      name,
      ({ language }: SceneProps) => <Account snapshot={panelStories.growing()} language={language} foot={foot} />,
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(scheduleScenes).map(([name, layer]) => [
      name,
      ({ language }: SceneProps) => (
        <>
          <Account snapshot={panelStories.growing()} language={language} />
          {layer}
        </>
      ),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(repScenes).map(([name, content]) => [name, () => <Frame title="見本精密工業株式会社">{content}</Frame>]),
  ),
  collapsed: () => (
    <div style={{ width: 34 }}>
      <CollapsedTab side="right" kind="upsell" onOpen={nothing} />
    </div>
  ),
};
