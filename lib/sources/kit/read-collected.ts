import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { Facet, Problem } from '@/lib/domain/facet';
import { applyMapping, type MappingStamp } from '../canonical/apply-mapping';
import type { FieldMapping } from '../canonical/field-mapping';
import { facetOfField } from '../canonical/fields';
import { type RawRow, rowOf } from '../canonical/raw-row';
import { NOT_VISIBLE } from '../report';
import type { SourceAnswer } from '../source';
import type { Collected } from './collected';

export interface CollectedStamp extends MappingStamp {
  mapping: FieldMapping;
  /** The source sends every field that there is, also an empty one: what it does not send this user may not see. */
  sendsEmpty?: boolean;
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

/** Fields of a facet that were not sent at all, not even empty: this user may not see them, or there are none of that name. */
function hiddenOf(facet: FacetName, { fields }: FieldMapping, { record }: Collected): { path: string; from: string }[] {
  return Object.entries(fields).flatMap(([id, { from }]) => {
    const sent = Object.hasOwn(record, from) || Object.hasOwn(record, from.split('.')[0] ?? '');
    return facetOfField(id) === facet && !sent ? [{ path: id.slice(facet.length + 1), from }] : [];
  });
}

const MOST_PROBLEMS = 50;

/** A facet with what is known beyond its values: what failed, was hidden, or was cut. */
function explained(
  name: FacetName,
  facet: Facet<unknown>,
  collected: Collected,
  { mapping, sendsEmpty }: Pick<CollectedStamp, 'mapping' | 'sendsEmpty'>,
): Facet<unknown> {
  const used = listsOf(name, mapping).map(({ path, from }) => ({ path, list: collected.lists.get(from) }));
  const hidden = sendsEmpty ? hiddenOf(name, mapping, collected) : [];
  const more: Problem[] = [
    ...used
      .filter(({ list }) => list?.ok && !list.value.whole)
      .map(({ path }) => ({ path, received: 'the first page only', expected: 'all rows' })),
    ...hidden.map(({ path, from }) => ({ path, received: NOT_VISIBLE, expected: from.slice(0, 120) })),
  ];
  const problems = [...(facet.problems ?? []), ...more].slice(0, MOST_PROBLEMS);
  const told = problems.length > 0 ? { ...facet, problems } : facet;
  const failed = used.find(({ list }) => list?.ok === false)?.list;
  if (facet.state === 'unknown' && failed?.ok === false) return { ...told, state: 'unknown', error: failed.error };
  const [first] = hidden;
  // What cannot be seen is not said to be none.
  const unseen = facet.state === 'absent' || (facet.state === 'unknown' && facet.error.kind === 'not-found');
  return first && unseen ? { ...told, state: 'unknown', error: { kind: 'forbidden', what: first.from } } : told;
}

/** Facets with what else the record says: by what the account is known, and fields of facets that are not whole without another source. */
export type ReadAccount = Pick<SourceAnswer, 'facets' | 'keys' | 'parts'>;

/**
 * What a collected account says. A list that failed leaves its own facet unknown, for the reason it failed; a list that was cut and a
 * field that was not sent are told as such.
 */
export function readCollected(collected: Collected, { mapping, sendsEmpty = false, ...stamp }: CollectedStamp): ReadAccount {
  const { facets, keys, parts } = applyMapping(rowOfCollected(collected), mapping, stamp);
  const read = Object.entries(facets).map(([name, facet]) => [
    name,
    explained(name as FacetName, facet as Facet<unknown>, collected, { mapping, sendsEmpty }),
  ]);
  return { facets: Object.fromEntries(read) as Partial<Facets>, keys, parts };
}
