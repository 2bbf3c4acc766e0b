import { useState } from 'react';
import type { AccountView } from '@/components/account-view';
import { useLocale } from '@/components/locale';
import { ShortcutHelp } from '@/components/panel/shortcut-help';
import { SHORTCUTS, useShortcut } from '@/components/panel/shortcuts';
import { Menu, type MenuEntry } from '@/components/ui/menu';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Language } from '@/lib/domain/language';
import { useAsked } from './asked';
import { LateSchedule } from './late-parts';

interface PanelMenuProps {
  accountRef: AccountRef;
  identity: Identity;
  view: AccountView;
  customerLanguage: Language;
  onCustomerSafe: () => void;
}

const openPortfolio = () => void chrome.tabs.create({ url: chrome.runtime.getURL('/portfolio.html') });

/** What else can be done with the account, each with its key. */
export function PanelMenu({ onCustomerSafe, ...of }: PanelMenuProps) {
  const { t } = useLocale();
  const [layer, setLayer] = useState<'help' | 'schedule' | undefined>();
  const open = (name: 'help' | 'schedule') => () => setLayer(name);
  const close = () => setLayer(undefined);
  useShortcut('help', open('help'));
  useShortcut('schedule', open('schedule'));
  useAsked('schedule', open('schedule'));
  const entries: MenuEntry[] = [
    { id: 'customer-safe', label: t('menu.customer-safe'), shortcut: SHORTCUTS['customer-safe'], onChoose: onCustomerSafe },
    { id: 'portfolio', label: t('menu.portfolio'), onChoose: openPortfolio },
    { id: 'schedule', label: t('menu.schedule'), shortcut: SHORTCUTS.schedule, onChoose: open('schedule') },
    { id: 'help', label: t('menu.help'), shortcut: SHORTCUTS.help, onChoose: open('help') },
  ];
  return (
    <>
      <Menu label={t('menu.label')} icon="more" entries={entries} />
      <ShortcutHelp open={layer === 'help'} onClose={close} />
      {layer === 'schedule' && <LateSchedule {...of} onClose={close} />}
    </>
  );
}
