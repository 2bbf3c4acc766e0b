import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { FACET_NAMES } from '@/lib/domain/facet-names';

/** Where values of an account are from. */
export interface OriginRow {
  /** Of the fact, or of the whole facet: `plan.seats`, `usage.metrics.storage`, `nps`. */
  path: string;
  source: string;
  fetchedAtMs: number;
  /** The place in the source, where it names one: a field, a column. */
  place?: string;
}

type Stamp = { source: string; fetchedAtMs: number; sources?: Readonly<Record<string, number>> | undefined };

/** `stripe: plan.amount` of a facet that several sources say; of one alone, the place by itself. */
function spoken(text: string, { source, fetchedAtMs, sources }: Stamp): Omit<OriginRow, 'path'> {
  if (!sources) return { source, fetchedAtMs, place: text };
  const said = Object.entries(sources).find(([id]) => text === id || text.startsWith(`${id}: `));
  if (!said) return { source, fetchedAtMs, place: text };
  const place = text.slice(said[0].length + 2);
  return { source: said[0], fetchedAtMs: said[1], ...(place === '' ? {} : { place }) };
}

/** Meters stand each by itself; of other lists, what one source says of the list is one row. */
function shortPath(facet: string, path: string): string {
  const [leaf = '', ...item] = path.split('.');
  return leaf === 'metrics' || item.length === 0 || /^(?:used|included|share)$/.test(item.join('.'))
    ? `${facet}.${path}`
    : `${facet}.${leaf}`;
}

/** Every known value of an account with its source, its age and its place there; a facet whose source names no places is one row (B5). */
export function originRows({ facets }: Pick<AccountSnapshot, 'facets'>): OriginRow[] {
  return FACET_NAMES.flatMap((name): OriginRow[] => {
    const facet = facets[name];
    if (facet.state === 'unknown') return [];
    const origins = Object.entries(facet.origins ?? {});
    if (facet.state === 'absent' || origins.length === 0) {
      return Object.entries(facet.sources ?? { [facet.source]: facet.fetchedAtMs }).map(([source, fetchedAtMs]) => ({
        path: name,
        source,
        fetchedAtMs,
      }));
    }
    const hasMeters = origins.some(([path]) => path.startsWith('metrics.'));
    const rows = origins
      // The list itself says nothing that its meters do not.
      .filter(([path]) => !(hasMeters && path === 'metrics'))
      .map(([path, text]) => ({ path: shortPath(name, path), ...spoken(text, facet) }));
    return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
  });
}
