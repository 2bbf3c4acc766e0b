import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { LocaleProvider, useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSkeleton, Awaiting } from '@/components/state/account-skeleton';
import { PanelState } from '@/components/state/panel-state';
import { WithheldCard } from '@/components/state/withheld-card';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { settingsMutation } from '@/lib/queries/settings-query';
import type { ScreenProps } from './page-screen';
import { type PageVerdict, sureKey } from './page-verdict';
import { useAccount } from './use-account';
import { usePainted } from './use-painted';

interface WithheldScreenProps extends ScreenProps {
  accountRef: AccountRef;
  identity: Identity;
  /** Undefined: the page has not been looked at yet. */
  verdict: PageVerdict | undefined;
}

/** Asks whether the page bears the name that the source gives: of the facts, the name alone is shown. */
function NameQuestion({ accountRef, identity, playbook, settings, frame, retry }: WithheldScreenProps & { retry: () => void }) {
  const life = useAccount(accountRef, identity, playbook);
  const confirmation = useMutation(settingsMutation());
  const { onOpenSettings } = frame;
  const profile = life.snapshot?.facets.profile;
  const name = profile?.state === 'present' ? profile.value.name : undefined;
  if (name === undefined && life.error && !life.refreshing) {
    const actions = { onConfirmIdentity: life.connect, onRefresh: life.refresh, onOpenSettings };
    return (
      <>
        {life.updater}
        <PanelState view={{ state: 'failed', error: life.error }} actions={actions} />
      </>
    );
  }
  function confirm() {
    const before = settings.confirmedRecipes ?? [];
    confirmation.mutate({ confirmedRecipes: [...new Set([...before, sureKey(accountRef, 'model')])] });
  }
  return (
    <>
      {life.updater}
      <WithheldCard why="model" name={name} onConfirmName={confirm} onRetry={retry} onOpenSettings={onOpenSettings} />
    </>
  );
}

/** In place of an account while it is not sure that its facts belong to this page. */
export function WithheldScreen(props: WithheldScreenProps) {
  const { door, page, frame, verdict, language, playbook } = props;
  const { t } = useLocale();
  const client = useQueryClient();
  const why = verdict?.state === 'withheld' ? verdict.why : undefined;
  usePainted(door, { state: why ? `withheld-${why}` : 'loading', accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  const retry = () => void client.invalidateQueries({ queryKey: ['page'] });
  const nothing = () => undefined;
  let content: ReactNode = <AccountSkeleton />;
  if (why === 'model') content = <NameQuestion {...props} retry={retry} />;
  else if (why) {
    content = <WithheldCard why={why} name={undefined} onConfirmName={nothing} onRetry={retry} onOpenSettings={onOpenSettings} />;
  }
  return (
    <LocaleProvider language={language} nowMs={Date.now()} timeZone={playbook?.policy.timeZone}>
      <PanelFrame {...frame} title={t('panel.name')} meta={!why && <Awaiting awaited={t('page.checking')} />} refreshing={!why}>
        {content}
      </PanelFrame>
    </LocaleProvider>
  );
}
