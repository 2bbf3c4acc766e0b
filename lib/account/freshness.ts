import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import type { Policy } from '@/lib/domain/playbook/policy';

export type Freshness = Policy['freshness'];
export type FacetAge = 'fresh' | 'stale' | 'unknown';

type AnyFacet = Facets[FacetName];

/** How long a part that failed in passing is left alone, so that a page that shows it does not ask without end. */
const PAUSE_MS = 30_000;

/** How long one facet counts as fresh, in milliseconds. */
export function freshForMs(policy: Freshness, name: FacetName): number {
  return policy.facets[name] ?? policy.defaultMs;
}

/** Is something of this age within the time. A time in the future is a wrong clock and never fresh. */
function within(atMs: number, forMs: number, nowMs: number): boolean {
  return atMs <= nowMs && nowMs - atMs < forMs;
}

/** The age of one facet for a person: unknown where there is no fact to be old. */
export function facetAge(facet: AnyFacet, policy: Freshness, name: FacetName, nowMs: number): FacetAge {
  if (facet.state === 'unknown') return 'unknown';
  return within(facet.fetchedAtMs, freshForMs(policy, name), nowMs) ? 'fresh' : 'stale';
}

/** How long the answer "unknown" stands. What a person or an administrator decides does not change by asking again at once. */
function standsForMs(error: AppError, freshMs: number): number {
  switch (error.kind) {
    case 'forbidden':
    case 'blocked-by-admin':
    case 'misconfigured':
    case 'unexpected-shape':
      return freshMs;
    case 'rate-limited':
      return error.retryAfterMs;
    case 'unauthorised':
    case 'cancelled':
    case 'offline':
      return 0;
    default:
      return Math.min(PAUSE_MS, freshMs);
  }
}

/** Should this facet be asked for again. */
export function isDue(facet: AnyFacet, policy: Freshness, name: FacetName, nowMs: number): boolean {
  if (facet.state !== 'unknown') return facetAge(facet, policy, name, nowMs) === 'stale';
  if (facet.fetchedAtMs === undefined) return true;
  return !within(facet.fetchedAtMs, standsForMs(facet.error, freshForMs(policy, name)), nowMs);
}
