import './account.css';
import type { ReactNode } from 'react';

interface FigureProps {
  label: string;
  value: ReactNode;
  note: ReactNode;
}

/** One figure with its name and what it means. */
export function Figure({ label, value, note }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <b className="figure-value num">{value}</b>
        <span className="figure-note num">{note}</span>
      </dd>
    </div>
  );
}
