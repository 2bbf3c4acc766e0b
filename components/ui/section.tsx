import { type ReactNode, useId } from 'react';

interface SectionProps {
  title: string;
  /** At the right edge of the heading: where it is from, how old, or a number. */
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}

/** A named region with a hairline above it. */
export function Section({ title, aside, className, children }: SectionProps) {
  const id = useId();
  return (
    <section className={className ? `section ${className}` : 'section'} aria-labelledby={id}>
      <div className="section-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      {children}
    </section>
  );
}
