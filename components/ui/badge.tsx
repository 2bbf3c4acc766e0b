import type { ReactNode } from 'react';

export type Tone = 'plain' | 'good' | 'warn' | 'bad';

/** A short state beside what it is about. The colour repeats what the words say. */
export function Badge({ children, tone = 'plain' }: { children: ReactNode; tone?: Tone }) {
  return (
    <span className="badge" data-tone={tone}>
      {children}
    </span>
  );
}
