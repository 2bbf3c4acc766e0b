import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { AccountSearch } from '@/components/state/account-search';
import { PanelState, type PanelStateView } from '@/components/state/panel-state';
import { recordByHand } from '@/lib/crm/record-by-hand';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { ScreenProps } from './page-screen';
import { useHostAccounts } from './use-host-accounts';
import { usePainted } from './use-painted';

const nothing = () => undefined;

interface NoAccountScreenProps extends ScreenProps {
  view: PanelStateView;
  /** A person names the account that the page does not. */
  onName: (ref: AccountRef) => void;
  onTeach?: (() => void) | undefined;
}

/** A page that is no account's: says so, shows no facts, and lets a person search, name or teach it. */
export function NoAccountScreen({ door, reader, page, settings, frame, view, onName, onTeach }: NoAccountScreenProps) {
  const { t } = useLocale();
  const origin = door.origin();
  const { recipes, accounts } = useHostAccounts(reader, origin, page.identity, settings);
  usePainted(door, { state: view.state, accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  const name = (text: string) => {
    const found = recordByHand(text, origin, recipes);
    if (found) onName(found.ref);
    return found !== undefined;
  };
  function open(id: string) {
    const account = accounts.find(({ ref }) => ref.accountId === id);
    if (account) onName(account.ref);
  }
  const found = accounts.map(({ ref, ...rest }) => ({ id: ref.accountId, name: rest.name, fetchedAtMs: rest.fetchedAtMs }));
  // Of a CRM that is code there is nothing to teach; a host that no recipe owns is what teaching is for.
  const teachable = !recipes.some((recipe) => !recipe.data);
  return (
    <PanelFrame {...frame} title={t('panel.name')} refreshing={false}>
      <PanelState
        view={view}
        search={view.state === 'unrecognised' && <AccountSearch accounts={found} onOpen={open} />}
        actions={{
          onConfirmIdentity: nothing,
          onRefresh: nothing,
          onOpenSettings,
          onName: name,
          onTeach: teachable ? onTeach : undefined,
        }}
      />
    </PanelFrame>
  );
}
