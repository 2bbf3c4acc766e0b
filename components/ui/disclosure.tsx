import type { ReactNode } from 'react';

interface DisclosureProps {
  summary: ReactNode;
  open?: boolean;
  /** Called when it has been opened. */
  onOpen?: (() => void) | undefined;
  children: ReactNode;
}

/** Something to open; the browser's own element, so that keyboard and search in page work by themselves. */
export function Disclosure({ summary, open = false, onOpen, children }: DisclosureProps) {
  return (
    <details
      className="disclosure"
      open={open || undefined}
      onToggle={onOpen && ((event) => event.currentTarget.open && onOpen())}
    >
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
