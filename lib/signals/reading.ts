import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { FactUse, SignalValue } from '@/lib/domain/decision/fact-use';
import type { Facet } from '@/lib/domain/facet';
import type { Reading, SignalInput } from './signal';

export type FacetValue<N extends FacetName> = Extract<Facets[N], { state: 'present' }>['value'];

export function known<V extends SignalValue>(value: V, ...facts: FactUse[]): Reading<V> {
  return { state: 'known', value, facts };
}

export function unknown(...missing: string[]): { state: 'unknown'; missing: string[] } {
  return { state: 'unknown', missing };
}

function facetOf<N extends FacetName>(input: SignalInput, name: N): Facet<FacetValue<N>> {
  return input.snapshot.facets[name] as Facet<FacetValue<N>>;
}

/** The facet's value where the source gave one. */
export function present<N extends FacetName>(input: SignalInput, name: N): FacetValue<N> | undefined {
  const facet = facetOf(input, name);
  return facet.state === 'present' ? facet.value : undefined;
}

/** Does the source say that there is none? */
export function isAbsent(input: SignalInput, name: FacetName): boolean {
  return facetOf(input, name).state === 'absent';
}

/** What a facet lists: nothing where the source says that there is none, undefined where nobody knows. */
export function listed<N extends FacetName, T>(
  input: SignalInput,
  name: N,
  list: (value: FacetValue<N>) => readonly T[] | undefined,
): readonly T[] | undefined {
  const facet = facetOf(input, name);
  return facet.state === 'present' ? list(facet.value) : facet.state === 'absent' ? [] : undefined;
}

/** A fact with the stamp of its facet; the path begins with the facet's name. */
export function factUse(input: SignalInput, path: string, value: FactUse['value']): FactUse {
  const dot = path.indexOf('.');
  const { source, fetchedAtMs } = facetOf(input, (dot < 0 ? path : path.slice(0, dot)) as FacetName);
  const fact: FactUse = { path, value };
  if (source !== undefined) fact.source = source;
  if (fetchedAtMs !== undefined) fact.fetchedAtMs = fetchedAtMs;
  return fact;
}

/** A signal that is a field as it stands: missing is unknown. */
export function fieldReading<V extends number | string | boolean>(
  input: SignalInput,
  path: string,
  value: V | undefined,
): Reading<V> {
  return value === undefined ? unknown(path) : known<V>(value, factUse(input, path, value));
}
