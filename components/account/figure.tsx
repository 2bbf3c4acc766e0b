import './account.css';
import type { ReactNode } from 'react';
import type { AccountSnapshot, FacetName } from '@/lib/domain/account-snapshot';
import { FreshnessStamp } from './freshness-stamp';

interface FigureProps {
  label: string;
  value: ReactNode;
  note: ReactNode;
  facet: FacetName;
  snapshot: AccountSnapshot;
}

/** One figure with its name, what it means and its own stamp. */
export function Figure({ label, value, note, facet, snapshot }: FigureProps) {
  return (
    <div className="figure">
      <dt>{label}</dt>
      <dd>
        <b className="figure-value num">{value}</b>
        <span className="figure-note num">{note}</span>
        <FreshnessStamp of={snapshot.facets[facet]} facet={facet} />
      </dd>
    </div>
  );
}
