import './dialog.css';
import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { Icon } from './icon';

interface DialogProps {
  title: string;
  /** What closing is called, for the button in the corner. */
  closeLabel: string;
  open: boolean;
  onClose: () => void;
  /** What has the focus first; else the first that can. To be told here: who takes it by itself is too early for it to be given back. */
  first?: RefObject<HTMLElement | null> | undefined;
  children: ReactNode;
}

/** A layer over the page: the focus goes in and comes back, Escape and a press beside it close it. */
export function Dialog({ title, closeLabel, open, onClose, first, children }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="dialog-backdrop" />
        <Base.Popup className="dialog" {...(first && { initialFocus: first })}>
          <header className="dialog-head">
            <Base.Title className="dialog-title">{title}</Base.Title>
            <Base.Close className="icon-button" aria-label={closeLabel}>
              <Icon name="cross" />
            </Base.Close>
          </header>
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
