import './menu.css';
import { Menu as Base } from '@base-ui/react/menu';
import { useState } from 'react';
import { Icon, type IconName } from './icon';

export interface MenuEntry {
  id: string;
  label: string;
  /** The key that does the same, as it is written on the keyboard. */
  shortcut?: string | undefined;
  onChoose: () => void;
}

/** A button with a list of what else can be done. Arrow keys, Home, End and first letters move in it. */
export function Menu({ label, icon, entries }: { label: string; icon: IconName; entries: readonly MenuEntry[] }) {
  // Inside the region of its button, so that nobody who moves by regions misses it.
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <Base.Root>
      <Base.Trigger className="icon-button" aria-label={label} title={label}>
        <Icon name={icon} />
      </Base.Trigger>
      <span ref={setPlace} className="menu-place" />
      <Base.Portal container={place}>
        <Base.Positioner className="menu-at" align="end" sideOffset={4}>
          <Base.Popup className="menu">
            {entries.map(({ id, label: text, shortcut, onChoose }) => (
              <Base.Item key={id} className="menu-item" data-action={id} aria-keyshortcuts={shortcut} onClick={onChoose}>
                {text}
                {shortcut && <kbd>{shortcut}</kbd>}
              </Base.Item>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
