import type { Facets } from '@/lib/domain/account-snapshot';
import type { Problem } from '@/lib/domain/facet';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { applyMapping } from '../canonical/apply-mapping';
import type { FieldMapping } from '../canonical/field-mapping';
import { boundedMemo } from './bounded-memo';
import { columnsRead, onlyFacet } from './field-groups';
import { leafReader } from './leaf-reader';
import { type Cells, placesOf, rawRowOf } from './raw-cells';
import type { TableColumn } from './table-header';

/** What a row says, and which of its cells could not be used (by canonical path). */
export interface RowMapped {
  readonly facets: Partial<Facets>;
  readonly problems: readonly Problem[];
}

export interface MapperTerms {
  readonly columns: readonly TableColumn[];
  readonly mapping: FieldMapping;
  readonly source: string;
  readonly nowMs: number;
}

/** One facet of a row by `applyMapping`, remembered while the same cells come again (as blank ones do). */
function wholeFacet(name: FacetName, mapping: FieldMapping, { columns, source, nowMs }: MapperTerms) {
  const places = placesOf(columns, columnsRead(mapping));
  const rawRow = rawRowOf(columns);
  let current: Cells = [];
  const memo = boundedMemo(() => applyMapping(rawRow(current), mapping, { source, nowMs, facets: [name] }));
  return (cells: Cells) => {
    current = cells;
    return memo(JSON.stringify(places.map((place) => cells[place])));
  };
}

/**
 * `applyMapping` for many rows of one table: the same answer, row for row, in a fraction of the time. Cells are read column by column
 * and remembered, since most columns hold the same few words over and over.
 */
export function rowMapper(terms: MapperTerms): (cells: Cells) => RowMapped {
  const plans = FACET_NAMES.flatMap((name) => {
    const own = onlyFacet(terms.mapping, name);
    if (own === null) return [];
    const hasLists = Object.keys(own.lists ?? {}).length > 0;
    return [{ name, whole: wholeFacet(name, own, terms), leaves: hasLists ? null : leafReader(name, own, terms) }];
  });
  return (cells) => {
    const facets: Partial<Record<FacetName, unknown>> = {};
    const problems: Problem[] = [];
    for (const { name, whole, leaves } of plans) {
      const facet = leaves?.(cells) ?? null;
      if (facet !== null) facets[name] = facet;
      else {
        const mapped = whole(cells);
        facets[name] = mapped.facets[name];
        problems.push(...mapped.problems);
      }
    }
    return { facets: facets as Partial<Facets>, problems };
  };
}
