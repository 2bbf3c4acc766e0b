import { type ComponentProps, useState } from 'react';
import { useLocale } from '@/components/locale';
import { ShortcutHelp } from '@/components/panel/shortcut-help';
import { SHORTCUTS, useShortcut } from '@/components/panel/shortcuts';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Reader } from '@/lib/storage/reader';
import { openSheet, type SheetKind } from '../sheet/open-sheet';
import { useAsked } from './asked';
import { CopyByHand } from './copying/copy-by-hand';
import { LateSchedule } from './late-parts';
import { dockInPage, dockInSide, hasSidePanel, openPortfolio } from './places';
import { AccountSearchLayer } from './search/account-search-layer';
import { useQuotedAccounts } from './use-quoted-accounts';

type SearchProps = Omit<ComponentProps<typeof AccountSearchLayer>, 'open' | 'onClose' | 'quoted'>;

interface PanelMenuProps extends SearchProps {
  accountRef: AccountRef;
  identity: Identity;
  reader: Reader;
  onCustomerSafe: () => void;
  /** It stands in the browser's side panel. */
  fixed: boolean;
}

/** Opens the first question that is still to be asked; the focus goes into its field. */
function openQuestion(): void {
  const first = document.querySelector<HTMLElement>('[data-action="hear"]');
  if (first?.closest('li')?.dataset.open) first.focus();
  else first?.click();
}

/** What else can be done with the account, each with its key. */
export function PanelMenu({ onCustomerSafe, fixed, ...of }: PanelMenuProps) {
  const { t } = useLocale();
  const [layer, setLayer] = useState<'help' | 'schedule' | 'search' | undefined>();
  const open = (name: 'help' | 'schedule' | 'search') => () => setLayer(name);
  const close = () => setLayer(undefined);
  const sheet = (kind: SheetKind) => () => {
    const contactId = of.view.decision.contactId;
    void openSheet(kind, [{ key: cacheKeyOf(of.accountRef, of.identity), contactId }]);
  };
  useShortcut('call-sheet', sheet('call'));
  useShortcut('approval-sheet', sheet('approval'));
  useShortcut('questions', openQuestion);
  const quoted = useQuotedAccounts(of.reader, of.view);
  useShortcut('help', open('help'));
  useShortcut('search', open('search'));
  useShortcut('schedule', open('schedule'));
  useAsked('schedule', open('schedule'));
  const entries: MenuEntry[] = [
    { id: 'customer-safe', label: t('menu.customer-safe'), shortcut: SHORTCUTS['customer-safe'], onChoose: onCustomerSafe },
    { id: 'call-sheet', label: t('menu.call-sheet'), shortcut: SHORTCUTS['call-sheet'], onChoose: sheet('call') },
    { id: 'approval-sheet', label: t('menu.approval-sheet'), shortcut: SHORTCUTS['approval-sheet'], onChoose: sheet('approval') },
    { id: 'search', label: t('menu.search'), shortcut: SHORTCUTS.search, onChoose: open('search') },
    { id: 'portfolio', label: t('menu.portfolio'), onChoose: openPortfolio },
    { id: 'schedule', label: t('menu.schedule'), shortcut: SHORTCUTS.schedule, onChoose: open('schedule') },
    { id: 'questions', label: t('menu.questions'), shortcut: SHORTCUTS.questions, onChoose: openQuestion },
    ...(fixed ? [{ id: 'dock-page', label: t('menu.dock-page'), onChoose: () => void dockInPage() }] : []),
    ...(!fixed && hasSidePanel() ? [{ id: 'dock-side', label: t('menu.dock-side'), onChoose: () => void dockInSide() }] : []),
    { id: 'help', label: t('menu.help'), shortcut: SHORTCUTS.help, onChoose: open('help') },
  ];
  return (
    <>
      <Menu label={t('menu.label')} icon="more" entries={entries} />
      <CopyByHand />
      <ShortcutHelp open={layer === 'help'} onClose={close} />
      <AccountSearchLayer {...of} quoted={quoted} open={layer === 'search'} onClose={close} />
      {layer === 'schedule' && <LateSchedule {...of} onClose={close} />}
    </>
  );
}
