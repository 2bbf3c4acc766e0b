import { parseRetryAfter } from '../backoff';
import { readBody } from '../read-body';
import type { Http } from '../source';
import { type Failure, failureOf, failureOfPage } from './errors';
import { type DailyLimit, parseLimitInfo } from './limits';

/** One call's outcome, with what its headers told about the day's limit. */
export type Answer = { limit: DailyLimit | null } & ({ ok: true; json: unknown } | { ok: false; failure: Failure });

export interface ClientOptions {
  http: Http;
  /** Origin of the API host, e.g. `https://mihon.my.salesforce.com`. */
  origin: string;
  accessToken: string;
  nowMs: number;
  /** Says false when the device has no network; then a failed call is `offline` and not the server's fault. */
  online?: () => boolean;
}

export interface CallOptions {
  method: 'GET' | 'POST';
  body?: unknown;
  maxBytes: number;
  /** Ends the call; `cancelled` is the caller's own wish, the rest of `signal` the time-out. */
  signal: AbortSignal;
  cancelled: AbortSignal;
}

const final = (error: Failure['error']): Failure => ({ error, retryable: false, retryAfterMs: null });

function looksLikePage(contentType: string, text: string): boolean {
  return /text\/html/i.test(contentType) || /^\s*<(!doctype|html)/i.test(text.slice(0, 200));
}

function parse(text: string): { json: unknown } | null {
  try {
    return { json: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Calls to one Salesforce host on behalf of one token. Nothing is thrown; cookies are never sent and redirects never followed. */
export class SalesforceClient {
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    this.options = options;
  }

  async call(path: string, call: CallOptions): Promise<Answer> {
    const { http, origin, accessToken, nowMs, online } = this.options;
    try {
      const response = await http(`${origin}${path}`, {
        method: call.method,
        headers: {
          Authorization: `Bearer ${accessToken}`,
          Accept: 'application/json',
          'Sforce-Call-Options': 'client=Tsugite',
          ...(call.body === undefined ? {} : { 'Content-Type': 'application/json' }),
        },
        ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
        credentials: 'omit',
        redirect: 'error',
        cache: 'no-store',
        signal: call.signal,
      });
      const limit = parseLimitInfo(response.headers.get('sforce-limit-info'), nowMs);
      const body = await readBody(response, call.maxBytes);
      if (!body.ok) return { ok: false, failure: final(body.error), limit };
      return { ...this.judge(response, body.value), limit };
    } catch {
      if (call.cancelled.aborted) return { ok: false, failure: final({ kind: 'cancelled' }), limit: null };
      const error = online?.() === false ? ({ kind: 'offline' } as const) : ({ kind: 'unreachable' } as const);
      return { ok: false, failure: final(error), limit: null };
    }
  }

  private judge(response: Response, text: string): { ok: true; json: unknown } | { ok: false; failure: Failure } {
    const { status, headers } = response;
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'), this.options.nowMs);
    if (looksLikePage(headers.get('content-type') ?? '', text)) {
      const ownMeaning = status === 401 || status === 403 || status === 404 || status === 429;
      const failure = ownMeaning ? failureOf(status, null, retryAfterMs) : { ...failureOfPage(status, text), retryAfterMs };
      return { ok: false, failure };
    }
    const parsed = parse(text);
    if (status >= 300) return { ok: false, failure: failureOf(status, parsed?.json ?? null, retryAfterMs) };
    return parsed
      ? { ok: true, json: parsed.json }
      : { ok: false, failure: final({ kind: 'unexpected-shape', path: '(not JSON)' }) };
  }
}
