import { parseRetryAfter } from '../backoff';
import { readBody } from '../read-body';
import type { Http } from '../source';
import { type Failure, failureOfPage, failureOfStatus, final } from './failure';

/** One call's outcome. `headers` null: nothing came back; `json` undefined: the answer is empty on purpose (204). */
export type JsonAnswer = { headers: Headers | null } & ({ ok: true; json: unknown } | { ok: false; failure: Failure });

/** What an answer holds before it is judged. `json` undefined: the body of an error status was not JSON. */
export interface Judged {
  status: number;
  json: unknown;
  headers: Headers;
  retryAfterMs: number | null;
}

export interface JsonClientOptions {
  http: Http;
  /** The only origin that is ever called, e.g. `https://api.example.com`. */
  origin: string;
  /** Sent with every call, e.g. the token. */
  headers: Readonly<Record<string, string>>;
  /** `same-origin`: the call is made from the source's own page with its session. */
  credentials?: 'omit' | 'same-origin';
  nowMs: number;
  /** Says false when the device has no network; then a failed call is `offline` and not the server's fault. */
  online?: () => boolean;
  /** Ends every call; `cancelled` is the caller's own wish, the rest of `signal` the time-out. */
  signal: AbortSignal;
  cancelled: AbortSignal;
  /** Of the source: what its own codes mean, also inside an answer with status 200. Null: the status alone says it. */
  failureIn?: (answer: Judged) => Failure | null;
}

export interface JsonCall {
  method?: 'GET' | 'POST';
  /** Sent as JSON. */
  body?: unknown;
  headers?: Readonly<Record<string, string>>;
  maxBytes?: number;
  /** It writes: a failure is not answered with a second try, since the first may have been done. */
  once?: boolean;
}

/** Far more than any answer about one account; whoever sends more is not answering. */
export const MAX_BYTES = 10 * 1024 * 1024;

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

/** Statuses that mean the same whether a page or data comes with them. */
const OWN_MEANING = [401, 403, 404, 410, 429];

/** Calls to one origin. Nothing is thrown, redirects are never followed, and cookies are sent only to the page they belong to. */
export class JsonClient {
  private readonly options: JsonClientOptions;

  constructor(options: JsonClientOptions) {
    this.options = options;
  }

  /** `path` begins with `/`. */
  async call(path: string, { method = 'GET', body, headers = {}, maxBytes = MAX_BYTES }: JsonCall = {}): Promise<JsonAnswer> {
    const { http, origin, signal, cancelled, online, credentials = 'omit' } = this.options;
    if (!path.startsWith('/') || !URL.canParse(origin + path) || new URL(origin + path).origin !== origin) {
      return { ok: false, failure: final({ kind: 'misconfigured', field: 'address' }), headers: null };
    }
    try {
      const response = await http(origin + path, {
        method,
        headers: {
          Accept: 'application/json',
          ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
          ...this.options.headers,
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        credentials,
        // A session that is over is sent to a sign-in page elsewhere: seen, and not followed.
        redirect: credentials === 'omit' ? 'error' : 'manual',
        cache: 'no-store',
        signal,
      });
      return { ...(await this.judge(response, maxBytes)), headers: response.headers };
    } catch {
      if (cancelled.aborted) return { ok: false, failure: final({ kind: 'cancelled' }), headers: null };
      const offline = online?.() === false;
      return { ok: false, failure: final(offline ? { kind: 'offline' } : { kind: 'unreachable' }), headers: null };
    }
  }

  private async judge(
    response: Response,
    maxBytes: number,
  ): Promise<{ ok: true; json: unknown } | { ok: false; failure: Failure }> {
    const { status, headers } = response;
    const fail = (failure: Failure) => ({ ok: false, failure }) as const;
    if (response.type === 'opaqueredirect' || (status >= 300 && status < 400) || this.cameFromElsewhere(response)) {
      const bySession = this.options.credentials === 'same-origin';
      await response.body?.cancel();
      return fail(final(bySession ? { kind: 'unauthorised' } : { kind: 'unexpected-shape', path: '(redirect)' }));
    }
    const body = await readBody(response, maxBytes);
    if (!body.ok) return fail(final(body.error));
    const text = body.value;
    const retryAfterMs = parseRetryAfter(headers.get('retry-after'), this.options.nowMs);
    const isPage = looksLikePage(headers.get('content-type') ?? '', text);
    if (isPage && !OWN_MEANING.includes(status)) return fail({ ...failureOfPage(status, text), retryAfterMs });
    if (status === 204) return { ok: true, json: undefined };
    const parsed = isPage ? null : parse(text);
    if (status < 300 && !parsed) return fail(final({ kind: 'unexpected-shape', path: '(not JSON)' }));
    const told = this.options.failureIn?.({ status, json: parsed?.json, headers, retryAfterMs });
    if (told) return fail(told);
    return status >= 300 ? fail(failureOfStatus(status, retryAfterMs)) : { ok: true, json: parsed?.json };
  }

  /** A network that followed a redirect all the same: what it brought is not this origin's word. */
  private cameFromElsewhere({ url, redirected }: Response): boolean {
    return redirected || (URL.canParse(url) && new URL(url).origin !== this.options.origin);
  }
}
