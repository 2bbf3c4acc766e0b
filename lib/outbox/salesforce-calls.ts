import type { Result } from '@/lib/domain/app-error';
import type { JsonCall } from '@/lib/sources/kit/json-client';
import { SalesforceClient } from '@/lib/sources/salesforce/client';
import type { Tokens } from '@/lib/sources/salesforce/tokens';
import type { Http } from '@/lib/sources/source';
import type { CrmCalls } from './teller';

type Token = Pick<Tokens, 'accessToken' | 'instanceUrl'>;

export interface SalesforceCallsOptions {
  http: Http;
  token: Token;
  /** A new token in place of one that ended; asked for once at most. */
  renew(): Promise<Result<Token>>;
  online: () => boolean;
  nowMs: number;
  /** Ends every call. */
  signal: AbortSignal;
  timeoutMs?: number;
}

const TIMEOUT_MS = 25_000;
const MAX_BYTES = 5 * 1024 * 1024;

/** Salesforce's API on behalf of one user. A call that was refused for its token was not done, so that it may be made again with a new one. */
export function salesforceCalls(options: SalesforceCallsOptions): CrmCalls {
  let renewing: Promise<Result<Token>> | undefined;

  async function once(token: Token, path: string, { method = 'GET', body }: JsonCall): Promise<Result<unknown>> {
    const client = new SalesforceClient({
      http: options.http,
      origin: new URL(token.instanceUrl).origin,
      accessToken: token.accessToken,
      nowMs: options.nowMs,
      online: options.online,
    });
    const signal = AbortSignal.any([options.signal, AbortSignal.timeout(options.timeoutMs ?? TIMEOUT_MS)]);
    const answer = await client.call(path, { method, body, maxBytes: MAX_BYTES, signal, cancelled: options.signal });
    return answer.ok ? { ok: true, value: answer.json } : { ok: false, error: answer.failure.error };
  }

  return {
    via: 'worker',
    settings: undefined,
    async ask(path, call = {}) {
      const held = renewing ? await renewing : { ok: true as const, value: options.token };
      if (!held.ok) return held;
      const answer = await once(held.value, path, call);
      if (answer.ok || answer.error.kind !== 'unauthorised' || renewing) return answer;
      renewing = options.renew();
      const renewed = await renewing;
      return renewed.ok ? once(renewed.value, path, call) : renewed;
    },
  };
}
