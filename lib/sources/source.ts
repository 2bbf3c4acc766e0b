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

/** Which account and whose view the facts are of, as the source itself says; the caller compares. */
export interface SourceAnswer {
  accountId: string;
  identity: Identity;
  facets: Partial<Facets>;
  /** Calls used and allowed, where the source tells: of a day, or of so many seconds. */
  limit?: { used: number; allowed: number; seconds?: number };
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
