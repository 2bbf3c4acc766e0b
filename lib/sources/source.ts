import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { FacetName, Facets } from '@/lib/domain/account-snapshot';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { Conflict } from '@/lib/domain/conflict';
import type { AccountKeys } from './canonical/account-keys';
import type { FacetParts } from './canonical/apply-mapping';

/** The network as a source sees it: `fetch`, handed in by the worker, faked in tests. */
export type Http = (url: string, init: RequestInit) => Promise<Response>;

/** What a source is asked for. */
export interface SourceRequest {
  ref: AccountRef;
  identity: Identity;
  /** The account's name in this source, where that is not the CRM's id: of a mapping table, or its domain. */
  key?: string;
  facets: readonly FacetName[];
  nowMs: number;
  signal: AbortSignal;
}

/**
 * Calls used and allowed: of a day, or of so many seconds. `share`: from which part of them on nothing more is read. `source`: of which of several
 * sources it is.
 */
export interface ToldLimit {
  used: number;
  allowed: number;
  seconds?: number;
  share?: number;
  source?: string;
}

/** Which account and whose view the facts are of, as the source itself says; the caller compares. */
export interface SourceAnswer {
  accountId: string;
  identity: Identity;
  facets: Partial<Facets>;
  /** How near the source is to its limit, where it tells. */
  limit?: ToldLimit;
  /** By what else the account is known, as its record says. */
  keys?: AccountKeys;
  /** What is known of facets that are not whole without another source. */
  parts?: FacetParts;
  /** Where the sources behind this one say different things. */
  conflicts?: Conflict[];
  /** Sources behind this one that could not be read, although others could. */
  failed?: Record<string, AppError>;
}

export interface Source {
  readonly id: string;
  readonly facets: readonly FacetName[];
  fetch(request: SourceRequest): Promise<Result<SourceAnswer>>;
}
