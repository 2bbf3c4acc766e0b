import { JsonClient } from '../kit/json-client';
import type { Http } from '../source';
import { type Failure, failureOf } from './errors';
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

/** Calls to one Salesforce host on behalf of one token. Nothing is thrown; cookies are never sent and redirects never followed. */
export class SalesforceClient {
  private readonly options: ClientOptions;

  constructor(options: ClientOptions) {
    this.options = options;
  }

  async call(path: string, call: CallOptions): Promise<Answer> {
    const { http, origin, accessToken, nowMs, online } = this.options;
    const client = new JsonClient({
      http,
      origin,
      headers: { Authorization: `Bearer ${accessToken}`, 'Sforce-Call-Options': 'client=Tsugite' },
      nowMs,
      signal: call.signal,
      cancelled: call.cancelled,
      failureIn: ({ status, json, retryAfterMs }) => (status >= 300 ? failureOf(status, json ?? null, retryAfterMs) : null),
      ...(online ? { online } : {}),
    });
    const { headers, ...answer } = await client.call(path, { method: call.method, body: call.body, maxBytes: call.maxBytes });
    return { ...answer, limit: parseLimitInfo(headers?.get('sforce-limit-info') ?? null, nowMs) };
  }
}
