import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { Problem } from '@/lib/domain/facet';
import { applyMapping, type MappingStamp } from '../canonical/apply-mapping';
import type { FieldMapping } from '../canonical/field-mapping';
import { facetOfField } from '../canonical/fields';
import { type RawRow, rowOf } from '../canonical/raw-row';
import type { Collected } from './collected';

export interface CollectedStamp extends MappingStamp {
  mapping: FieldMapping;
}

/** The record with the lists that were collected beside it; of a list that failed it has only the reason. */
function rowOfCollected({ record, lists }: Collected): RawRow {
  const own = rowOf(record);
  return {
    value(path) {
      const list = lists.get(path);
      return list && !list.ok ? `(${list.error.kind})` : own.value(path);
    },
    rows(path) {
      const list = lists.get(path);
      if (!list) return own.rows(path);
      return list.ok ? list.value.rows.map(rowOf) : undefined;
    },
  };
}

/** The lists that a facet is made of, with their paths in it. */
function listsOf(facet: FacetName, { lists = {} }: FieldMapping): { path: string; from: string }[] {
  const own = Object.entries(lists).filter(([name]) => facetOfField(name) === facet);
  return own.flatMap(([name, list]) => (list ? [{ path: name.slice(name.indexOf('.') + 1), from: list.from }] : []));
}

/**
 * Facets of a collected account. A list that failed leaves its own facet unknown, for the reason it failed; a list that was cut is
 * told as such.
 */
export function readCollected(collected: Collected, { mapping, ...stamp }: CollectedStamp): Partial<Facets> {
  const { facets } = applyMapping(rowOfCollected(collected), mapping, stamp);
  const read = Object.entries(facets).map(([key, facet]) => {
    const used = listsOf(key as FacetName, mapping).map(({ path, from }) => ({ path, list: collected.lists.get(from) }));
    const failed = used.find(({ list }) => list?.ok === false)?.list;
    if (facet.state === 'unknown' && failed?.ok === false) return [key, { ...facet, error: failed.error }];
    const cut: Problem[] = used
      .filter(({ list }) => list?.ok && !list.value.whole)
      .map(({ path }) => ({ path, received: 'the first page only', expected: 'all rows' }));
    return [key, cut.length > 0 ? { ...facet, problems: [...(facet.problems ?? []), ...cut] } : facet];
  });
  return Object.fromEntries(read);
}
