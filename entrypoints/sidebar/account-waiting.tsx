import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import type { PanelActions, PanelStateView } from '@/components/state/panel-state';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { AccountScreenProps } from './account-screen-props';
import { LatePanelState } from './late-parts';
import { hasSignIn } from './sign-in';
import type { AccountLife } from './use-account';
import { usePainted } from './use-painted';

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
export function actionsOf(life: AccountLife, ref: AccountRef, onOpenSettings: () => void): PanelActions {
  const onConnect = hasSignIn(ref) ? life.connect : undefined;
  return { onConnect, onConfirmIdentity: life.connect, onRefresh: life.refresh, onOpenSettings };
}

/** The panel while nothing of the account is drawn: on its way, or why it is not. */
export function AccountWaiting(props: AccountScreenProps & { life: AccountLife }) {
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
