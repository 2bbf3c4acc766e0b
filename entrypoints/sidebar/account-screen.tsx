import { LocaleProvider, useLocale } from '@/components/locale';
import { PanelFrame } from '@/components/panel/panel-frame';
import { ErrorBoundary } from '@/components/state/error-boundary';
import type { PanelStateView } from '@/components/state/panel-state';
import { AccountFacts } from './account-facts';
import type { AccountScreenProps } from './account-screen-props';
import { AccountWaiting, actionsOf } from './account-waiting';
import { LatePanelState } from './late-parts';
import { useAccount } from './use-account';

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
          <AccountFacts {...props} life={life} snapshot={life.snapshot} history={life.history} playbook={playbook} />
        </ErrorBoundary>
      ) : (
        <AccountWaiting {...props} life={life} />
      )}
    </LocaleProvider>
  );
}
