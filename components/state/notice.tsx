import type { ReactNode } from 'react';
import { Icon } from '@/components/ui/icon';

interface NoticeProps {
  tone: 'plain' | 'warn';
  children: ReactNode;
  action?: ReactNode;
}

/** A line of a list above the facts: what is the matter, and what can be done. */
export function Notice({ tone, children, action }: NoticeProps) {
  return (
    <li className="notice" data-tone={tone}>
      <Icon name="warning" size={13} />
      <span>{children}</span>
      {action}
    </li>
  );
}
