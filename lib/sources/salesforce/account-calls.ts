import type { Result } from '@/lib/domain/app-error';
import type { FieldMap } from '../field-map';
import type { GroupQuery } from './build-queries';
import type { Answer, SalesforceClient } from './client';
import { compositeBody, readComposite, type SubRequest, type SubResponse } from './composite';
import { describeRequests, readDescribes, type VisibleSchema } from './describe';
import type { DailyLimit } from './limits';
import type { SalesforceMemory } from './source-memory';

const MB = 1024 * 1024;
/** An account's answer is some 100 KB. One absurd text of ten million characters costs its own field alone; more than this is no answer. */
const QUERY_BYTES = 48 * MB;
/** One object's describe is half a megabyte in a real org, and a dozen come together. */
const DESCRIBE_BYTES = 32 * MB;

export interface CallContext {
  client: SalesforceClient;
  retry: (call: () => Promise<Answer>) => Promise<Answer>;
  memory: SalesforceMemory;
  apiVersion: string;
  signal: AbortSignal;
  cancelled: AbortSignal;
}

/** The two calls a refresh is made of, and what else may be asked for in one call. `limit` is the day's figure as the last call told it. */
export interface AccountCalls {
  describe(map: FieldMap): Promise<Result<VisibleSchema>>;
  query(queries: readonly GroupQuery[]): Promise<Result<Map<string, SubResponse>>>;
  /** Parts by the address behind the API's base. */
  ask(parts: Readonly<Record<string, string>>): Promise<Result<Map<string, SubResponse>>>;
  limit(): DailyLimit | null;
}

/** Calls to one org's `composite` resource. */
export function accountCalls({ client, retry, memory, apiVersion, signal, cancelled }: CallContext): AccountCalls {
  const base = `/services/data/${apiVersion}`;
  let limit: DailyLimit | null = null;

  async function post(requests: readonly SubRequest[], maxBytes: number): Promise<Result<Map<string, SubResponse>>> {
    const body = compositeBody(requests);
    const answer = await retry(() => client.call(`${base}/composite`, { method: 'POST', body, maxBytes, signal, cancelled }));
    if (answer.limit) {
      limit = answer.limit;
      await memory.keepLimit(answer.limit);
    }
    if (!answer.ok) return { ok: false, error: answer.failure.error };
    const parts = readComposite(answer.json);
    return parts ? { ok: true, value: parts } : { ok: false, error: { kind: 'unexpected-shape', path: 'compositeResponse' } };
  }

  return {
    async describe(map) {
      const parts = await post(describeRequests(map, base), DESCRIBE_BYTES);
      return parts.ok ? readDescribes(map, parts.value) : parts;
    },
    query(queries) {
      const requests = queries.map(({ group, soql }) => ({
        method: 'GET' as const,
        url: `${base}/query?q=${encodeURIComponent(soql)}`,
        referenceId: group,
      }));
      return post(requests, QUERY_BYTES);
    },
    ask(parts) {
      const requests = Object.entries(parts).map(([referenceId, path]) => ({
        method: 'GET' as const,
        url: `${base}${path}`,
        referenceId,
      }));
      return post(requests, QUERY_BYTES);
    },
    limit: () => limit,
  };
}
