import { useState } from 'react';
import { useLocale } from '@/components/locale';
import { ShortcutHelp } from '@/components/panel/shortcut-help';
import { SHORTCUTS, useShortcut } from '@/components/panel/shortcuts';
import { Menu, type MenuEntry } from '@/components/ui/menu';

const openPortfolio = () => void chrome.tabs.create({ url: chrome.runtime.getURL('/portfolio.html') });

/** What else can be done with the account, each with its key. */
export function PanelMenu({ onCustomerSafe }: { onCustomerSafe: () => void }) {
  const { t } = useLocale();
  const [help, setHelp] = useState(false);
  useShortcut('help', () => setHelp(true));
  const entries: MenuEntry[] = [
    { id: 'customer-safe', label: t('menu.customer-safe'), shortcut: SHORTCUTS['customer-safe'], onChoose: onCustomerSafe },
    { id: 'portfolio', label: t('menu.portfolio'), onChoose: openPortfolio },
    { id: 'help', label: t('menu.help'), shortcut: SHORTCUTS.help, onChoose: () => setHelp(true) },
  ];
  return (
    <>
      <Menu label={t('menu.label')} icon="more" entries={entries} />
      <ShortcutHelp open={help} onClose={() => setHelp(false)} />
    </>
  );
}
