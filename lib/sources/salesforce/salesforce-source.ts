import { type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import { FACET_NAMES } from '@/lib/domain/account-snapshot';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { sleep } from '../backoff';
import type { FieldMap } from '../field-map';
import { retryOnce } from '../kit/retrying';
import type { Http, Source, SourceAnswer, SourceRequest } from '../source';
import { type AccountCalls, accountCalls } from './account-calls';
import { type Answer, SalesforceClient } from './client';
import { limitReached } from './limits';
import { readAccount } from './read-account';
import { recordId18 } from './record-id';
import { SalesforceMemory, type SourceMemory } from './source-memory';
import type { Tokens } from './tokens';

export interface SalesforceSourceOptions {
  http: Http;
  token: Pick<Tokens, 'accessToken' | 'instanceUrl' | 'identity'>;
  /** Keeps what was described for a day, and the day's limit. */
  schemaCache: SourceMemory;
  fieldMap: FieldMap;
  /** Share of the organisation's daily calls at which reading stops, 0 to 1. */
  limitShare?: number;
  /** e.g. `v66.0`. */
  apiVersion?: string;
  random: () => number;
  online?: () => boolean;
  /** Time for a whole refresh, retry included. */
  timeoutMs?: number;
  sleep?: typeof sleep;
}

const TIMEOUT_MS = 25_000;

function sameIdentity(a: Identity, b: Identity): boolean {
  return recordId18(a.orgId) === recordId18(b.orgId) && recordId18(a.userId) === recordId18(b.userId);
}

/** Refuses, before anything is sent, a request that this token must not answer. */
function refusal({ ref, identity }: SourceRequest, token: SalesforceSourceOptions['token']): AppError | null {
  const host = URL.canParse(token.instanceUrl) ? new URL(token.instanceUrl).host : '';
  if (host !== ref.tenant) return { kind: 'identity-mismatch', page: ref.tenant, connection: host };
  if (sameIdentity(identity, token.identity)) return null;
  const name = (of: Identity) => `${of.orgId}/${of.userId}`;
  return { kind: 'identity-mismatch', page: name(identity), connection: name(token.identity) };
}

/**
 * Reads an account from Salesforce under the signed-in user's own permissions: one call per account view, and once a day one
 * more for what the user may see. Failing parts become unknown facets; only what concerns the whole becomes an error.
 */
export function createSalesforceSource(options: SalesforceSourceOptions): Source {
  const { http, token, schemaCache, fieldMap, limitShare = 0.8, apiVersion = 'v66.0', random, timeoutMs = TIMEOUT_MS } = options;

  function callsFor(request: SourceRequest, memory: SalesforceMemory): AccountCalls {
    const signal = AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]);
    const client = new SalesforceClient({
      http,
      origin: new URL(token.instanceUrl).origin,
      accessToken: token.accessToken,
      nowMs: request.nowMs,
      ...(options.online ? { online: options.online } : {}),
    });
    const retry = retryOnce<Answer>({ random, signal, ...(options.sleep ? { sleep: options.sleep } : {}) });
    return accountCalls({ client, retry, memory, apiVersion, signal, cancelled: request.signal });
  }

  async function fetch(request: SourceRequest): Promise<Result<SourceAnswer>> {
    const refused = refusal(request, token);
    if (refused) return { ok: false, error: refused };
    const accountId = recordId18(request.ref.accountId);
    if (accountId === null) return { ok: false, error: { kind: 'not-found', what: 'account' } };
    const memory = new SalesforceMemory(schemaCache, scopeKeyOf(request.ref, token.identity));
    const limit = await memory.limit();
    if (limit && limitReached(limit, limitShare, request.nowMs)) {
      return { ok: false, error: { kind: 'limit-share-reached', used: limit.used, limit: limit.allowed } };
    }
    const read = await readAccount({ accountId, map: fieldMap, request, memory, calls: callsFor(request, memory) });
    if (!read.ok) return read;
    return { ok: true, value: { ...read.value, identity: token.identity } };
  }

  return { id: 'salesforce', facets: FACET_NAMES, fetch };
}
