import type { Facets } from '@/lib/domain/account-snapshot';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { ImportRecord } from './import-record';
import { putEntries, type Repeated, type Where, withEntries } from './list-entries';

/** A row as it is merged: the account it names and what it says of it. */
export interface RowFacts {
  readonly head: Pick<ImportRecord, 'key' | 'scope' | 'source' | 'by' | 'value'>;
  readonly facets: Partial<Facets>;
}

export interface RowMerged {
  readonly record: ImportRecord;
  /** Lists of which the row repeats an item that this import has had. */
  readonly repeated: readonly Repeated[];
}

/** New words replace old ones, facet by facet; "unknown" replaces nothing. */
function mergedFacets(kept: Partial<Facets>, fresh: Partial<Facets>): Partial<Facets> {
  const merged: Partial<Record<FacetName, unknown>> = { ...kept };
  for (const name of FACET_NAMES) {
    const facet = fresh[name];
    if (facet !== undefined && (facet.state !== 'unknown' || merged[name] === undefined)) merged[name] = facet;
  }
  return merged as Partial<Facets>;
}

/** A row over what is kept of its account from the same source. `hasItems`: a row is an item of a list, not an account. */
export function mergeRow(kept: ImportRecord | undefined, row: RowFacts, where: Where, hasItems: boolean): RowMerged {
  const facets = mergedFacets(kept?.facets ?? {}, row.facets);
  if (!hasItems) return { record: { ...row.head, ...where, facets }, repeated: [] };
  const { entries, repeated } = putEntries(kept?.entries ?? {}, row.facets, where);
  return { record: { ...row.head, ...where, facets, entries }, repeated };
}

/** What a file says about an account, all its rows together. */
export function facetsOfRecord({ facets, entries }: ImportRecord): Partial<Facets> {
  if (entries === undefined) return facets;
  const whole: Partial<Record<FacetName, unknown>> = { ...facets };
  for (const name of FACET_NAMES) {
    const facet = facets[name];
    if (facet?.state === 'present') whole[name] = { ...facet, value: withEntries(name, facet.value, entries) };
  }
  return whole as Partial<Facets>;
}
