import './shortcut-help.css';
import { Dialog } from '@/components/ui/dialog';
import { useLocale } from '../locale';
import { SHORTCUTS, type Shortcut } from './shortcuts';

/** The keys of the panel, in words. */
export function ShortcutHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useLocale();
  const names = Object.keys(SHORTCUTS) as Shortcut[];
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('action.close')} open={open} onClose={onClose}>
      <dl className="shortcuts">
        {names.map((name) => (
          <div key={name}>
            <dt>{t(`shortcuts.${name}`)}</dt>
            <dd>
              <kbd>{SHORTCUTS[name]}</kbd>
            </dd>
          </div>
        ))}
      </dl>
      <p className="shortcuts-note">{t('shortcuts.note')}</p>
    </Dialog>
  );
}
