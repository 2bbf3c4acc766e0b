import { FACET_NAMES, type FacetName, type Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';

/** Why parts could not be read this time, by facet. */
export type FacetErrors = Partial<Record<FacetName, AppError>>;

export interface Merged {
  facets: Facets;
  errors: FacetErrors;
}

/** A facet nobody was asked for yet. */
const NOT_ASKED = { state: 'unknown', error: { kind: 'cancelled' } } as const;

/**
 * Puts new facets over the kept ones. A new word (`present`, `absent`) replaces the old; `unknown` never does: the old value
 * stays with its old time, and the error is told beside it. A facet that was asked for and not answered is an error as well.
 */
export function mergeFacets(kept: Facets | null, answered: Partial<Facets>, asked: readonly FacetName[]): Merged {
  const errors: FacetErrors = {};
  const merge = (name: FacetName): Facets[FacetName] => {
    const old = kept?.[name] ?? NOT_ASKED;
    const fresh = answered[name];
    if (!asked.includes(name)) return old;
    if (fresh && fresh.state !== 'unknown') return fresh;
    const error: AppError = fresh?.error ?? { kind: 'unexpected-shape', path: name };
    errors[name] = error;
    return old.state === 'unknown' ? (fresh ?? { state: 'unknown', error }) : old;
  };
  const facets = Object.fromEntries(FACET_NAMES.map((name) => [name, merge(name)])) as Facets;
  return { facets, errors };
}
