import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon';

interface ButtonProps {
  children: ReactNode;
  look?: 'primary' | 'plain' | 'quiet';
  /** Why it cannot be pressed now; it stays reachable, so that the reason can be read. */
  blockedBecause?: string | undefined;
  describedBy?: string | undefined;
  /** A stable name of what it does, whatever the language of its words. */
  action?: string | undefined;
  onPress: () => void;
}

export function Button({ children, look = 'plain', blockedBecause, describedBy, action, onPress }: ButtonProps) {
  const blocked = blockedBecause !== undefined;
  return (
    <button
      type="button"
      className="button"
      data-look={look}
      data-action={action}
      aria-disabled={blocked || undefined}
      aria-describedby={describedBy}
      title={blockedBecause}
      onClick={blocked ? undefined : onPress}
    >
      {children}
    </button>
  );
}

interface IconButtonProps {
  icon: IconName;
  label: string;
  busy?: boolean;
  onPress: () => void;
}

export function IconButton({ icon, label, busy = false, onPress }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-busy={busy || undefined}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
