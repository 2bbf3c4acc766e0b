import { type AccountRef, cacheKeyOf, type Identity } from '@/lib/domain/account-ref';
import { type AccountSnapshot, FACET_NAMES, type FacetName } from '@/lib/domain/account-snapshot';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { Conflict } from '@/lib/domain/conflict';
import type { Source, SourceAnswer, ToldLimit } from '@/lib/sources/source';
import { type Freshness, isDue } from './freshness';
import { type FacetErrors, mergeFacets } from './merge-facets';

export interface RefreshRequest {
  ref: AccountRef;
  identity: Identity;
  /** Reads everything, fresh or not. */
  force: boolean;
  /** Only these; left out: all that the source has. */
  facets?: readonly FacetName[];
}

/** A failed refresh, told to those who waited for the same one instead of failing again for each. */
export interface FailedRefresh {
  atMs: number;
  error: AppError;
}

export interface RefreshPorts {
  source: Source;
  /** What is kept of the account for this user; the key is `cacheKeyOf`. */
  cache: {
    read(key: string): Promise<AccountSnapshot | null>;
    write(snapshot: AccountSnapshot): Promise<Result<unknown>>;
  };
  /** Runs `work` while no other holder of `name` runs, over all tabs (Web Locks). */
  locks: { withLock<T>(name: string, work: () => Promise<T>): Promise<T> };
  freshness: Freshness;
  now(): number;
  /** Ends the fetch; a worker leaves it out. */
  signal?: AbortSignal;
  /** Failures by cache key, kept in memory by the caller. */
  failures?: Map<string, FailedRefresh>;
}

export interface RefreshResult {
  /** The account as it is known after this; null where nothing may be shown. */
  snapshot: AccountSnapshot | null;
  /** Facets that were asked of the source; empty: all was fresh. */
  requested: FacetName[];
  /** Parts that could not be read this time. Where an older value was kept, it is in the snapshot with its own time. */
  errors: FacetErrors;
  /** Sources that could not be read, although others could. */
  failed?: Readonly<Record<string, AppError>>;
  /** What the source told of its limit this time. */
  limit?: ToldLimit;
  /** Why there was no answer at all, or why it could not be kept. */
  error?: AppError;
}

/** Does the answer speak of the account and the user that were asked for. Nothing else is ever written. */
function mistaken({ ref, identity }: RefreshRequest, answer: SourceAnswer): AppError | null {
  const { orgId, userId } = answer.identity;
  if (orgId !== identity.orgId || userId !== identity.userId) {
    return { kind: 'identity-mismatch', page: `${identity.orgId}/${identity.userId}`, connection: `${orgId}/${userId}` };
  }
  return answer.accountId === ref.accountId ? null : { kind: 'not-found', what: 'account' };
}

/** The kept snapshot, if it is what its key says. */
async function keptOf({ ref, identity }: RefreshRequest, ports: RefreshPorts): Promise<AccountSnapshot | null> {
  const kept = await ports.cache.read(cacheKeyOf(ref, identity));
  if (!kept?.identity) return null;
  return cacheKeyOf(kept.ref, kept.identity) === cacheKeyOf(ref, identity) ? kept : null;
}

function dueFacets(request: RefreshRequest, ports: RefreshPorts, kept: AccountSnapshot | null, askedAtMs: number): FacetName[] {
  const wanted = (request.facets ?? FACET_NAMES).filter((name) => ports.source.facets.includes(name));
  return wanted.filter((name) => {
    const facet = kept?.facets[name];
    if (!facet) return true;
    // Somebody read it while this request waited for its turn: that is as new as it could have made it.
    const newer = facet.fetchedAtMs !== undefined && facet.fetchedAtMs >= askedAtMs && facet.fetchedAtMs <= ports.now();
    return !newer && (request.force || isDue(facet, ports.freshness, name, ports.now()));
  });
}

async function readAndKeep(
  request: RefreshRequest,
  ports: RefreshPorts,
  kept: AccountSnapshot | null,
  due: FacetName[],
): Promise<RefreshResult> {
  const { ref, identity } = request;
  const signal = ports.signal ?? new AbortController().signal;
  const answer = await ports.source.fetch({ ref, identity, facets: due, nowMs: ports.now(), signal });
  const wrong = answer.ok ? mistaken(request, answer.value) : answer.error;
  if (!answer.ok || wrong) {
    const error = wrong ?? { kind: 'unexpected-shape' as const, path: 'answer' };
    ports.failures?.set(cacheKeyOf(ref, identity), { atMs: ports.now(), error });
    const snapshot = error.kind === 'identity-mismatch' ? null : kept;
    return { snapshot, requested: due, errors: Object.fromEntries(due.map((name) => [name, error])), error };
  }
  ports.failures?.delete(cacheKeyOf(ref, identity));
  const { facets, errors } = mergeFacets(kept?.facets ?? null, answer.value.facets, due);
  const { failed, limit } = answer.value;
  const conflicts = conflictsAfter(
    kept,
    answer.value,
    due.filter((name) => !errors[name]),
  );
  const snapshot: AccountSnapshot = { v: 1, ref, identity, facets, ...(conflicts.length > 0 ? { conflicts } : {}) };
  const written = await ports.cache.write(snapshot);
  const told = { ...(failed ? { failed } : {}), ...(limit ? { limit } : {}) };
  return { snapshot, requested: due, errors, ...told, ...(written.ok ? {} : { error: written.error }) };
}

/** Where the sources differ, as they do now; of facets that were not read this time, as they did. */
function conflictsAfter(kept: AccountSnapshot | null, answer: SourceAnswer, read: readonly FacetName[]): Conflict[] {
  const isRead = ({ path }: Conflict) => read.includes(path.split('.')[0] as FacetName);
  return [...(kept?.conflicts ?? []).filter((one) => !isRead(one)), ...(answer.conflicts ?? []).filter(isRead)];
}

/**
 * Brings what is kept of an account up to date: asks the source for the facets that are due, in one request however many tabs
 * want it, checks whose answer it is, merges and writes. Nothing kept is lost to a failure.
 */
export async function refreshAccount(request: RefreshRequest, ports: RefreshPorts): Promise<RefreshResult> {
  const askedAtMs = ports.now();
  const key = cacheKeyOf(request.ref, request.identity);
  const before = await keptOf(request, ports);
  if (dueFacets(request, ports, before, askedAtMs).length === 0) return { snapshot: before, requested: [], errors: {} };
  return ports.locks.withLock(`account.refresh|${key}`, async () => {
    const kept = await keptOf(request, ports);
    const due = dueFacets(request, ports, kept, askedAtMs);
    if (due.length === 0) return { snapshot: kept, requested: [], errors: {} };
    const failed = ports.failures?.get(key);
    if (failed && failed.atMs >= askedAtMs) {
      const { error } = failed;
      const snapshot = error.kind === 'identity-mismatch' ? null : kept;
      return { snapshot, requested: [], errors: Object.fromEntries(due.map((name) => [name, error])), error };
    }
    return readAndKeep(request, ports, kept, due);
  });
}
