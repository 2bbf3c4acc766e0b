import type { Facets } from '@/lib/domain/account-snapshot';
import type { FacetName } from '@/lib/domain/facet-names';
import { entryLists, type Item } from './entry-lists';

/** An item of a list, with the import and the row that wrote it last. */
export interface ListEntry {
  readonly run: string;
  readonly row: number;
  readonly item: Item;
}

/** By list (`nps.responses`), then by what makes an item the same one when the file is read again. */
export type ListEntries = Readonly<Record<string, Readonly<Record<string, ListEntry>>>>;

export interface Where {
  readonly run: string;
  readonly row: number;
}

/** An item that this import had from an earlier row already. */
export interface Repeated {
  readonly list: string;
  readonly item: Item;
  readonly firstRow: number;
}

/** The lists with one row's items put in, and the first row of each item that this import had already. */
export interface EntriesPut {
  readonly entries: ListEntries;
  readonly repeated: readonly Repeated[];
}

/**
 * Puts the items of a row into the lists. An item that an earlier import wrote is replaced, not doubled; one that this import has had
 * from another row stays as it is and is told. Items without a name of their own (answers of nobody in particular) are as many as
 * the file has rows of them.
 */
export function putEntries(kept: ListEntries, facets: Partial<Facets>, { run, row }: Where): EntriesPut {
  const entries: Record<string, Record<string, ListEntry>> = { ...kept };
  const repeated: Repeated[] = [];
  for (const { list, keyOf, itemsOf } of entryLists) {
    const items = itemsOf(facets);
    if (items === null) continue;
    const own: Record<string, ListEntry> = { ...entries[list] };
    for (const item of items) {
      const { key, isNamed } = keyOf(item);
      const place = isNamed ? key : freePlace(own, key, { run, row });
      const there = own[place];
      if (there !== undefined && there.run === run && there.row !== row) repeated.push({ list, item, firstRow: there.row });
      else own[place] = { run, row, item };
    }
    entries[list] = own;
  }
  return { entries, repeated };
}

/** The first place that is free, is this very row's, or is from an import before this one. */
function freePlace(own: Readonly<Record<string, ListEntry>>, key: string, { run, row }: Where): string {
  for (let number = 1; ; number += 1) {
    const place = `${key}|${number}`;
    const there = own[place];
    if (there === undefined || there.run !== run || there.row === row) return place;
  }
}

/** The value of a facet with the items that are kept of its lists. */
export function withEntries(name: FacetName, value: object, entries: ListEntries): object {
  let whole = value;
  for (const { list, facet, put } of entryLists) {
    const own = entries[list];
    if (facet === name && own !== undefined)
      whole = put(
        whole,
        Object.values(own).map(({ item }) => item),
      );
  }
  return whole;
}
