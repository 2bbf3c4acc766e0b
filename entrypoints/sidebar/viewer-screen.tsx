import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import { PanelState, type PanelStateView } from '@/components/state/panel-state';
import type { AccountRef } from '@/lib/domain/account-ref';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectMutation } from '@/lib/queries/connection-query';
import { settingsMutation } from '@/lib/queries/settings-query';
import { confirmationKey, type Viewer } from './page-identity';
import type { ScreenProps } from './page-screen';
import { usePainted } from './use-painted';

interface ViewerScreenProps extends ScreenProps {
  accountRef: AccountRef;
  viewer: Exclude<Viewer, { state: 'known' }>;
}

/** While it is not sure who looks at the page: nobody's facts are shown, and the person can settle it. */
export function ViewerScreen({ door, page, settings, frame, accountRef, viewer }: ViewerScreenProps) {
  const { t } = useLocale();
  const client = useQueryClient();
  const connection = useMutation(connectMutation(client, accountRef.crm, accountRef.tenant, page.identity));
  const confirmation = useMutation(settingsMutation());
  usePainted(door, { state: viewer.state, accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }

  const host = accountRef.tenant;
  const views: Record<Exclude<typeof viewer.state, 'asking'>, () => PanelStateView> = {
    'signed-out': () => ({
      state: 'signed-out',
      host,
      connecting: connection.isPending,
      error: connection.error ? appErrorOf(connection.error) : undefined,
    }),
    unconfirmed: () => ({ state: 'unconfirmed', host, userName: viewer.state === 'unconfirmed' ? viewer.userName : undefined }),
    failed: () => ({ state: 'failed', error: viewer.state === 'failed' ? viewer.error : { kind: 'unreachable' } }),
  };
  function confirm() {
    if (viewer.state !== 'unconfirmed') return;
    const confirmed = { ...viewer.identity, confirmedAtMs: Date.now() };
    confirmation.mutate({ confirmedIdentities: { ...settings.confirmedIdentities, [confirmationKey(accountRef)]: confirmed } });
  }
  return (
    <PanelFrame
      {...frame}
      title={t('panel.name')}
      meta={viewer.state === 'asking' && <Awaiting awaited={t('state.awaiting-connection')} />}
      refreshing={viewer.state === 'asking'}
    >
      {viewer.state === 'asking' ? (
        <AccountSkeleton />
      ) : (
        <PanelState
          view={views[viewer.state]()}
          actions={{
            onConnect: () => connection.mutate(),
            onConfirmIdentity: confirm,
            onRefresh: () => void client.invalidateQueries({ queryKey: ['connection'] }),
            onOpenSettings,
          }}
        />
      )}
    </PanelFrame>
  );
}
