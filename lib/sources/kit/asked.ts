import type { FacetName } from '@/lib/domain/facet-names';
import type { FieldMapping } from '../canonical/field-mapping';
import { facetOfField, fieldOf } from '../canonical/fields';

/** What one list is asked for. */
export interface AskedList {
  /** Source paths of its fields. */
  paths: readonly string[];
  /** Those of them that are yes or no. */
  flags: ReadonlySet<string>;
}

/** What an account view needs of a source by its mapping: only this is asked for. */
export interface Asked {
  paths: readonly string[];
  flags: ReadonlySet<string>;
  /** By the name under which the mapping expects the rows. */
  lists: ReadonlyMap<string, AskedList>;
}

/** Competitors stand among the purchases as well. */
const needs = (list: string, facets: readonly FacetName[]) =>
  facets.includes(facetOfField(list) as FacetName) || (list === 'purchases.items' && facets.includes('competitors'));

/** Facets that a mapping can give anything for. */
export function facetsOfMapping(mapping: FieldMapping): FacetName[] {
  const ids = [...Object.keys(mapping.fields), ...Object.keys(mapping.lists ?? {})];
  return [...new Set(ids.map(facetOfField).filter((name) => name !== null))];
}

export function askedOf(mapping: FieldMapping, facets: readonly FacetName[]): Asked {
  const own = Object.entries(mapping.fields).filter(([id]) => {
    const facet = facetOfField(id);
    return facet === null || facets.includes(facet);
  });
  const currency = mapping.currencyFrom === undefined ? [] : [mapping.currencyFrom];
  const pathsOf = (fields: readonly (readonly [string, { from: string; currencyFrom?: string | undefined }])[]) => [
    ...new Set([
      ...fields.flatMap(([, one]) => [one.from, ...(one.currencyFrom === undefined ? [] : [one.currencyFrom])]),
      ...currency,
    ]),
  ];
  const flagsOf = (prefix: string, fields: typeof own) =>
    new Set(fields.filter(([id]) => fieldOf(prefix + id)?.kind === 'flag').map(([, one]) => one.from));
  const lists = new Map<string, AskedList>();
  for (const [name, list] of Object.entries(mapping.lists ?? {})) {
    if (!list || !needs(name, facets)) continue;
    const fields = Object.entries(list.fields);
    const before = lists.get(list.from);
    lists.set(list.from, {
      paths: [...new Set([...(before?.paths ?? []), ...pathsOf(fields)])],
      flags: new Set([...(before?.flags ?? []), ...flagsOf(`${name}.`, fields)]),
    });
  }
  return { paths: pathsOf(own), flags: flagsOf('', own), lists };
}

/** The fields themselves behind paths that go into them (`owner.name` → `owner`), for sources that are asked by name. */
export const headsOf = (paths: readonly string[]): string[] => [...new Set(paths.map((path) => path.split('.')[0] ?? path))];
