import { useRef, useSyncExternalStore } from 'react';
import { LocaleProvider, useLocale } from '@/components/locale';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import { NoCrmHere } from '@/components/state/no-crm-here';
import type { KeptReads } from '@/lib/queries/kept-reads';
import type { DockDoor } from '../sidebar/dock-door';
import { dockInPage, openPortfolio, turnOnHere } from '../sidebar/places';
import { useDelay } from '../sidebar/use-delay';
import { useRead } from '../sidebar/use-kept';
import { useLanguage } from '../sidebar/use-language';

const WAIT_MS = 300;
const nothing = () => undefined;
const openSettings = () => void chrome.runtime.openOptionsPage();

function Content({ waiting, tabId }: { waiting: boolean; tabId: number }) {
  const { t } = useLocale();
  const main = useRef<HTMLElement>(null);
  const overdue = useDelay(waiting ? WAIT_MS : 0);
  if (waiting && !overdue) return null;
  return (
    <PanelFrame
      title={t('panel.name')}
      meta={waiting && <Awaiting awaited={t('state.awaiting-page')} />}
      layout={{ side: 'right', width: 400, collapsed: false }}
      refreshing={false}
      onOpenSettings={openSettings}
      onLayout={nothing}
      onLeave={nothing}
      mainRef={main}
    >
      {waiting ? (
        <AccountSkeleton />
      ) : (
        <NoCrmHere onTurnOn={() => void turnOnHere(tabId)} onOpenBook={openPortfolio} onDockInPage={() => void dockInPage()} />
      )}
    </PanelFrame>
  );
}

/** In the browser's side panel, for as long as no scout speaks from the tab: there is none, or its page is still on its way. */
export function BesideScreen({ door, kept, tabId }: { door: DockDoor; kept: KeptReads; tabId: number }) {
  const { link } = useSyncExternalStore(door.subscribe, door.state);
  const settings = useRead(kept.settings).value;
  const language = useLanguage(settings);
  if (link === 'docked' || !language) return null;
  return (
    <LocaleProvider language={language} nowMs={Date.now()}>
      <Content key={link} waiting={link === 'waiting'} tabId={tabId} />
    </LocaleProvider>
  );
}
