import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import { PanelState, type PanelStateView } from '@/components/state/panel-state';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectionQuery, connectMutation } from '@/lib/queries/connection-query';
import { settingsMutation } from '@/lib/queries/settings-query';
import { confirmationKey } from './page-identity';
import type { ScreenProps } from './page-screen';
import { hasSignIn } from './sign-in';
import { usePainted } from './use-painted';
import { useViewer } from './use-viewer';

interface ViewerScreenProps extends ScreenProps {
  accountRef: AccountRef;
}

const unreadable: AppError = { kind: 'unexpected-shape', path: 'panel' };

/** How often it is asked whether a source has been set up meanwhile, in the settings. */
const SET_UP_MS = 3_000;

/** While it is not sure who looks at the page: nobody's facts are shown, and the person can settle it. */
export function ViewerScreen({ door, page, settings, frame, accountRef }: ViewerScreenProps) {
  const { t } = useLocale();
  const client = useQueryClient();
  const viewer = useViewer(accountRef, page.identity);
  const connection = useMutation(connectMutation(client, accountRef.crm, accountRef.tenant, page.identity));
  const confirmation = useMutation(settingsMutation());
  const signIn = hasSignIn(accountRef);
  useQuery({
    ...connectionQuery(accountRef.crm, accountRef.tenant, page.identity),
    enabled: !signIn && connection.isError,
    refetchInterval: SET_UP_MS,
  });
  usePainted(door, { state: viewer.state, accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }

  const host = accountRef.tenant;
  const connecting = connection.isPending;
  const error = connection.error ? (appErrorOf(connection.error) ?? unreadable) : undefined;
  // The worker says that there is no source once somebody has said whose they would be.
  const unclaimed: PanelStateView =
    error?.kind === 'not-found' ? { state: 'no-source', host } : { state: 'unclaimed', host, connecting, error };
  const views: Record<Exclude<typeof viewer.state, 'asking'>, () => PanelStateView> = {
    'signed-out': () => (signIn ? { state: 'signed-out', host, connecting, error } : unclaimed),
    unconfirmed: () => {
      const userName = viewer.state === 'unconfirmed' ? viewer.userName : undefined;
      return signIn ? { state: 'unconfirmed', host, userName } : unclaimed;
    },
    failed: () => ({ state: 'failed', error: viewer.state === 'failed' ? viewer.error : { kind: 'unreachable' } }),
  };
  function keep(identity: Identity) {
    const confirmed = { orgId: identity.orgId, userId: identity.userId, confirmedAtMs: Date.now() };
    confirmation.mutate({ confirmedIdentities: { ...settings.confirmedIdentities, [confirmationKey(accountRef)]: confirmed } });
  }
  function confirm() {
    // Without a sign-in the worker has to hear it first: it makes what is set up for this host this person's.
    if (!signIn) connection.mutate(undefined, { onSuccess: ({ identity }) => keep(identity) });
    else if (viewer.state === 'unconfirmed') keep(viewer.identity);
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
            onConnect: signIn ? () => connection.mutate() : undefined,
            onConfirmIdentity: confirm,
            onRefresh: () => {
              connection.reset();
              void client.invalidateQueries({ queryKey: ['connection'] });
            },
            onOpenSettings,
          }}
        />
      )}
    </PanelFrame>
  );
}
