import { useLocale } from '@/components/locale';
import { CollapsedTab } from '@/components/panel/collapsed-tab';
import { PanelFrame } from '@/components/panel/panel-frame';
import { PanelState, type PanelStateView } from '@/components/state/panel-state';
import { recordByHand } from '@/lib/crm/record-by-hand';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { ScreenProps } from './page-screen';
import { usePainted } from './use-painted';

const nothing = () => undefined;

interface NoAccountScreenProps extends ScreenProps {
  view: PanelStateView;
  /** A person names the account that the page does not. */
  onName: (ref: AccountRef) => void;
}

/** A page that is no account's: says so, and shows no facts. */
export function NoAccountScreen({ door, page, frame, view, onName }: NoAccountScreenProps) {
  const { t } = useLocale();
  usePainted(door, { state: view.state, accountId: undefined, seq: page.seq });
  const { layout, onLayout, onOpenSettings } = frame;
  if (layout.collapsed) {
    return <CollapsedTab side={layout.side} kind={undefined} onOpen={() => onLayout({ ...layout, collapsed: false }, true)} />;
  }
  const name = (text: string) => {
    const found = recordByHand(text, location.ancestorOrigins?.[0] ?? '');
    if (found) onName(found.ref);
    return found !== undefined;
  };
  return (
    <PanelFrame {...frame} title={t('panel.name')} refreshing={false}>
      <PanelState
        view={view}
        actions={{ onConnect: nothing, onConfirmIdentity: nothing, onRefresh: nothing, onOpenSettings, onName: name }}
      />
    </PanelFrame>
  );
}
