import './account.css';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { useLocale } from '../locale';
import { useVocabulary } from '../vocabulary';
import { FreshnessStamp, type Stamped } from './freshness-stamp';

const FACETS = ['plan', 'usage', 'nps'] as const;

/** Sources and ages of the strip's figures: one stamp where all were read together, else one for each part. */
export function StripStamps({ snapshot }: { snapshot: AccountSnapshot }) {
  const { t, age, nowMs } = useLocale();
  const { staleAfterMs } = useVocabulary();
  const groups = new Map<string, { of: Stamped; facets: (typeof FACETS)[number][] }>();
  for (const facet of FACETS) {
    const of = snapshot.facets[facet];
    const { source, fetchedAtMs, sources } = of;
    const stale = fetchedAtMs !== undefined && nowMs - fetchedAtMs > staleAfterMs(facet);
    const key = fetchedAtMs === undefined ? 'not-read' : [source, age(fetchedAtMs), stale, JSON.stringify(sources)].join('|');
    const group = groups.get(key) ?? { of, facets: [] };
    group.facets.push(facet);
    groups.set(key, group);
  }
  return (
    <p className="strip-stamps">
      {[...groups.values()].map(({ of, facets }) => (
        <span key={facets.join()}>
          {groups.size > 1 && <span className="stamp">{facets.map((facet) => t(`facet.${facet}`)).join('・')} </span>}
          <FreshnessStamp of={of} facet={facets[0] ?? 'plan'} />
        </span>
      ))}
    </p>
  );
}
