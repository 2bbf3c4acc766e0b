import { type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { sleep } from '../backoff';
import type { FieldMap } from '../field-map';
import { retryOnce } from '../kit/retrying';
import type { Http, SourceRequest } from '../source';
import { type AccountCalls, accountCalls } from './account-calls';
import { type Answer, SalesforceClient } from './client';
import { limitReached } from './limits';
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
/** Of the organisation's daily calls, where nobody says otherwise. */
export const LIMIT_SHARE = 0.8;

/** Whose account is looked at, and until when. */
export type ViewRequest = Pick<SourceRequest, 'ref' | 'identity' | 'nowMs' | 'signal'>;

/** The calls about one account, once everything that can be known beforehand allows them. */
export interface OpenedView {
  /** In its 18-character form. */
  accountId: string;
  memory: SalesforceMemory;
  calls: AccountCalls;
}

function sameIdentity(a: Identity, b: Identity): boolean {
  return recordId18(a.orgId) === recordId18(b.orgId) && recordId18(a.userId) === recordId18(b.userId);
}

/** Refuses, before anything is sent, a request that this token must not answer. */
function refusal({ ref, identity }: ViewRequest, token: SalesforceSourceOptions['token']): AppError | null {
  const host = URL.canParse(token.instanceUrl) ? new URL(token.instanceUrl).host : '';
  if (host !== ref.tenant) return { kind: 'identity-mismatch', page: ref.tenant, connection: host };
  if (sameIdentity(identity, token.identity)) return null;
  const name = (of: Identity) => `${of.orgId}/${of.userId}`;
  return { kind: 'identity-mismatch', page: name(identity), connection: name(token.identity) };
}

function callsFor(options: SalesforceSourceOptions, request: ViewRequest, memory: SalesforceMemory): AccountCalls {
  const { http, token, apiVersion = 'v66.0', random, timeoutMs = TIMEOUT_MS } = options;
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

/** Opens the calls about an account; refused where the token is another's, or where the day's calls are used up to the share. */
export async function openView(options: SalesforceSourceOptions, request: ViewRequest): Promise<Result<OpenedView>> {
  const { token, schemaCache, limitShare = LIMIT_SHARE } = options;
  const refused = refusal(request, token);
  if (refused) return { ok: false, error: refused };
  const accountId = recordId18(request.ref.accountId);
  if (accountId === null) return { ok: false, error: { kind: 'not-found', what: 'account' } };
  const memory = new SalesforceMemory(schemaCache, scopeKeyOf(request.ref, token.identity));
  const limit = await memory.limit();
  if (limit && limitReached(limit, limitShare, request.nowMs)) {
    return { ok: false, error: { kind: 'limit-share-reached', used: limit.used, limit: limit.allowed } };
  }
  return { ok: true, value: { accountId, memory, calls: callsFor(options, request, memory) } };
}
