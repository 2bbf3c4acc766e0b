import type { ReactNode } from 'react';

/** Something to open; the browser's own element, so that keyboard and search in page work by themselves. */
export function Disclosure({ summary, open = false, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details className="disclosure" open={open || undefined}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
