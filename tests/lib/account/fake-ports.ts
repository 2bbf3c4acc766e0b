import type { RefreshPorts, RefreshRequest } from '@/lib/account/refresh-account';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import { type AccountSnapshot, FACET_NAMES, type FacetName, type Facets } from '@/lib/domain/account-snapshot';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { SourceAnswer, SourceRequest } from '@/lib/sources/source';

export const REF = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com', accountId: '001dM00003jU9GxQAK' };
export const IDENTITY = { orgId: '00D000000000001EAA', userId: '005000000000001AAA' };
export const MINUTE = 60_000;

export function asking(change: Partial<RefreshRequest> = {}): RefreshRequest {
  return { ref: REF, identity: IDENTITY, force: false, ...change };
}

/** A facet that is there, told apart by when it was read. */
export function profileAt(fetchedAtMs: number, name = `read at ${fetchedAtMs}`): Facets['profile'] {
  return { state: 'present', value: { name }, source: 'salesforce', fetchedAtMs };
}

function allAbsent(names: readonly FacetName[], fetchedAtMs: number): Partial<Facets> {
  return Object.fromEntries(names.map((name) => [name, { state: 'absent', source: 'salesforce', fetchedAtMs }]));
}

/** Ports over plain memory: a clock that a test sets, a lock that queues, a source that counts. */
export class FakePorts implements RefreshPorts {
  nowMs = 100 * MINUTE;
  freshness = { defaultMs: 10 * MINUTE, facets: { nps: 60 * MINUTE } };
  rows = new Map<string, AccountSnapshot>();
  writes: AccountSnapshot[] = [];
  asked: SourceRequest[] = [];
  failures = new Map();
  /** What the source says; usually everything is absent. */
  answer: (request: SourceRequest) => Partial<SourceAnswer> | AppError | Promise<Partial<SourceAnswer> | AppError> = () => ({});
  written: Result<unknown> = { ok: true, value: null };
  private queue: Promise<unknown> = Promise.resolve();

  now = () => this.nowMs;

  source = {
    id: 'salesforce',
    facets: FACET_NAMES,
    fetch: async (request: SourceRequest): Promise<Result<SourceAnswer>> => {
      this.asked.push(request);
      const said = await this.answer(request);
      if ('kind' in said) return { ok: false, error: said };
      const facets = { ...allAbsent(request.facets, this.nowMs), ...said.facets };
      return { ok: true, value: { accountId: REF.accountId, identity: IDENTITY, ...said, facets } };
    },
  };

  cache = {
    read: async (key: string) => structuredClone(this.rows.get(key) ?? null),
    write: async (snapshot: AccountSnapshot) => {
      if (!this.written.ok) return this.written;
      this.writes.push(snapshot);
      if (snapshot.identity) this.rows.set(cacheKeyOf(snapshot.ref, snapshot.identity), structuredClone(snapshot));
      return this.written;
    },
  };

  locks = {
    withLock: <T>(_name: string, work: () => Promise<T>): Promise<T> => {
      const turn = this.queue.then(work);
      this.queue = turn.catch(() => null);
      return turn;
    },
  };
}
