import { scopeKeyOf } from '@/lib/domain/account-key';
import type { AppError, Result } from '@/lib/domain/app-error';
import { z } from '@/lib/domain/z';
import { checkAddress, refusalError } from '../address/guard';
import type { ConnectorOptions, Via } from '../connector';
import type { SourceRequest, ToldLimit } from '../source';
import type { Failure } from './failure';
import { type JsonAnswer, type JsonCall, JsonClient, type Judged } from './json-client';
import { retryOnce } from './retrying';
import { refusalOfLimit, SeenLimit, toldLimit } from './seen-limit';

/** What one account view's calls have in common. */
export interface SessionSpec {
  connectorId: string;
  origin: string;
  headers: Readonly<Record<string, string>>;
  via: Via;
  /** What the source's own codes mean, also inside an answer with status 200. */
  failureIn?: (answer: Judged) => Failure | null;
  /** The limit as an answer's headers tell it. */
  limitIn?: (headers: Headers, nowMs: number) => SeenLimit | null;
  /** `share` of its limits. */
  share?: number | undefined;
}

/** The calls of one account view: under one time-out, with one retry among them, counted against the source's own limit. */
export interface Session {
  /** Never throws; the error is the product's own. */
  ask(path: string, call?: JsonCall): Promise<Result<unknown>>;
  /** The same with what the source said besides. */
  call(path: string, call?: JsonCall): Promise<JsonAnswer>;
  limit(): ToldLimit | null;
}

/** Whose calls these are. */
export type SessionRequest = Pick<SourceRequest, 'ref' | 'identity' | 'nowMs' | 'signal'>;

const TIMEOUT_MS = 25_000;
const LIMIT_SHARE = 0.8;

function sameOrNone(options: ConnectorOptions, { identity }: SessionRequest): AppError | null {
  const own = options.identity;
  if (identity.orgId === own.orgId && identity.userId === own.userId) return null;
  const name = (of: typeof own) => `${of.orgId}/${of.userId}`;
  return { kind: 'identity-mismatch', page: name(identity), connection: name(own) };
}

async function rememberedLimit(options: ConnectorOptions, key: string): Promise<SeenLimit | null> {
  const kept = z.safeParse(SeenLimit, await options.memory?.get(key));
  return kept.success ? kept.data : null;
}

/** Opens the calls of one account view, or says why none may be made: another user, an address that is not allowed, a used-up limit. */
export async function openSession(
  spec: SessionSpec,
  options: ConnectorOptions,
  request: SessionRequest,
): Promise<Result<Session>> {
  const stranger = sameOrNone(options, request);
  if (stranger) return { ok: false, error: stranger };
  const allow = spec.via === 'page' ? [spec.origin] : (options.allow ?? []);
  const address = checkAddress(`${spec.origin}/`, { granted: [spec.origin], allow });
  if (!address.ok) return { ok: false, error: refusalError(address.refusal) };

  const key = `limit|${spec.connectorId}|${scopeKeyOf(request.ref, options.identity)}`;
  let limit = await rememberedLimit(options, key);
  const share = options.limitShare ?? spec.share ?? LIMIT_SHARE;
  const spent = refusalOfLimit(limit, share, request.nowMs);
  if (spent) return { ok: false, error: spent };

  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)]);
  const client = new JsonClient({
    http: options.http,
    origin: spec.origin,
    headers: spec.headers,
    credentials: spec.via === 'page' ? 'same-origin' : 'omit',
    nowMs: request.nowMs,
    signal,
    cancelled: request.signal,
    ...(options.online ? { online: options.online } : {}),
    ...(spec.failureIn ? { failureIn: spec.failureIn } : {}),
  });
  const retry = retryOnce<JsonAnswer>({ random: options.random, signal, ...(options.sleep ? { sleep: options.sleep } : {}) });

  async function call(path: string, one?: JsonCall): Promise<JsonAnswer> {
    const answer = one?.once ? await client.call(path, one) : await retry(() => client.call(path, one));
    const seen = answer.headers ? spec.limitIn?.(answer.headers, request.nowMs) : null;
    // Calls that run side by side: the one that saw most used is the newest.
    if (seen && (limit?.seenAtMs !== seen.seenAtMs || seen.used >= limit.used)) {
      limit = seen;
      await options.memory?.set(key, seen);
    }
    return answer;
  }

  async function ask(path: string, one?: JsonCall): Promise<Result<unknown>> {
    const answer = await call(path, one);
    return answer.ok ? { ok: true, value: answer.json } : { ok: false, error: answer.failure.error };
  }

  return { ok: true, value: { ask, call, limit: () => limit && toldLimit(limit, share) } };
}
