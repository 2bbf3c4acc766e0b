import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import type { PanelStateView } from '@/components/state/panel-state';
import type { PageSeen } from '@/lib/dock/protocol';
import { type AccountRef, cacheKeyOf } from '@/lib/domain/account-ref';
import type { Language } from '@/lib/domain/language';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { Settings } from '@/lib/domain/settings';
import type { Reader } from '@/lib/storage/reader';
import { AccountScreen } from './account-screen';
import type { DockDoor } from './dock-door';
import { LatePanelState, LateViewerScreen } from './late-parts';
import { useViewer } from './page-identity';
import type { ScreenFrame } from './screen-frame';
import { usePainted } from './use-painted';

export interface ScreenProps {
  door: DockDoor;
  reader: Reader;
  page: PageSeen;
  settings: Settings;
  language: Language;
  playbook: Playbook | null;
  frame: ScreenFrame;
}

const nothing = () => undefined;

/** A page that is no account's: says so, and shows no facts. */
function NoAccount({ door, page, frame, view }: ScreenProps & { view: PanelStateView }) {
  const { t } = useLocale();
  usePainted(door, { state: view.state, accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  return (
    <PanelFrame {...frame} title={t('panel.name')} refreshing={false}>
      <LatePanelState
        view={view}
        actions={{ onConnect: nothing, onConfirmIdentity: nothing, onRefresh: nothing, onOpenSettings }}
      />
    </PanelFrame>
  );
}

function AccountPage(props: ScreenProps & { accountRef: AccountRef; sandbox: boolean }) {
  const { page, accountRef, settings } = props;
  const viewer = useViewer(accountRef, page.identity, settings);
  if (viewer.state !== 'known') {
    return <LateViewerScreen {...props} viewer={viewer} />;
  }
  // Everything of one account and one user lives under this key; another key starts from nothing.
  return <AccountScreen key={cacheKeyOf(accountRef, viewer.identity)} {...props} identity={viewer.identity} />;
}

/** What the address asks for. */
export function PageScreen(props: ScreenProps) {
  const { recognition } = props.page;
  if (recognition.state === 'elsewhere') return <NoAccount {...props} view={{ state: 'elsewhere' }} />;
  if (recognition.state === 'unrecognised') return <NoAccount {...props} view={recognition} />;
  return <AccountPage {...props} accountRef={recognition.ref} sandbox={recognition.sandbox} />;
}
