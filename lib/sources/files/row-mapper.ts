import type { Facets } from '@/lib/domain/account-snapshot';
import type { Problem } from '@/lib/domain/facet';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { applyMapping } from '../canonical/apply-mapping';
import type { FieldMapping } from '../canonical/field-mapping';
import type { RawRow } from '../canonical/raw-row';
import { boundedMemo } from './bounded-memo';
import { columnsRead, fieldGroups, onlyFacet } from './field-groups';
import { UNDECODABLE } from './file-encoding';
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

type Cells = readonly string[];

/** A row by its headings. Where a list is asked for, the row is its one item. A cell that could not be decoded says nothing. */
export function rawRowOf(columns: readonly TableColumn[]): (cells: Cells) => RawRow {
  const places = new Map(columns.map(({ name, at }) => [name, at - 1]));
  return (cells) => {
    const row: RawRow = {
      value: (path) => {
        const cell = cells[places.get(path) ?? -1];
        return cell?.includes(UNDECODABLE) ? undefined : cell;
      },
      rows: () => [row],
    };
    return row;
  };
}

type Present = Extract<Facets[FacetName], { state: 'present' }>;

/** Groups of one facet that are known each on its own, put together. */
function joined(found: readonly Present[], problems: readonly Problem[]): unknown {
  const value = {};
  const origins = {};
  for (const facet of found) {
    Object.assign(value, facet.value);
    Object.assign(origins, facet.origins);
  }
  const { source, fetchedAtMs } = found[0] as Present;
  return { state: 'present', value, source, fetchedAtMs, origins, ...(problems.length > 0 ? { problems: [...problems] } : {}) };
}

/**
 * `applyMapping` for many rows of one table: the same answer, row for row, in a tenth of the time. Fields that do not look at each
 * other are read on their own and remembered by what stands in their cells, since most columns hold the same few words over and over.
 */
export function rowMapper({ columns, mapping, source, nowMs }: MapperTerms): (cells: Cells) => RowMapped {
  const rawRow = rawRowOf(columns);
  const places = new Map(columns.map(({ name, at }) => [name, at - 1]));
  const placesOf = (names: readonly string[]) => names.flatMap((name) => places.get(name) ?? []);
  const plans = FACET_NAMES.flatMap((name) => {
    const own = onlyFacet(mapping, name);
    if (own === null) return [];
    const read = (of: FieldMapping) => {
      const at = placesOf(columnsRead(of));
      let current: Cells = [];
      const memo = boundedMemo(() => applyMapping(rawRow(current), of, { source, nowMs, facets: [name] }));
      return (cells: Cells) => {
        current = cells;
        return memo(at.length === 1 ? (cells[at[0] ?? 0] ?? '') : JSON.stringify(at.map((place) => cells[place])));
      };
    };
    const groups = fieldGroups(name, own).map(read);
    return [{ name, whole: read(own), groups }];
  });
  return (cells) => {
    const facets: Partial<Record<FacetName, unknown>> = {};
    const problems: Problem[] = [];
    for (const { name, whole, groups } of plans) {
      const apart = groups.length > 1 ? groups.map((group) => group(cells)) : [];
      const known = apart.map((one) => one.facets[name]).filter((facet): facet is Present => facet?.state === 'present');
      if (known.length === 0) {
        const mapped = whole(cells);
        facets[name] = mapped.facets[name];
        problems.push(...mapped.problems);
        continue;
      }
      facets[name] = joined(
        known,
        apart.flatMap((one) => one.facets[name]?.problems ?? []),
      );
      for (const one of apart) problems.push(...one.problems);
    }
    return { facets: facets as Partial<Facets>, problems };
  };
}
