import type { AppError, Result } from '@/lib/domain/app-error';
import type { Response } from '@/lib/messaging/channels';
import { exploreSalesforce } from '@/lib/sources/salesforce/explore-salesforce';
import type { Cache } from '@/lib/storage/cache';
import { rememberObjects, salesforceId } from './salesforce-map';
import { salesforceOptions, salesforceSource } from './salesforce-source';
import { findTokens, tokenStore } from './salesforce-tokens';

const TIMEOUT_MS = 30_000;
const SIGNED_OUT: { ok: false; error: AppError } = { ok: false, error: { kind: 'unauthorised' } };

/** The connected organisation that the settings show under an id. */
export async function tenantOf(id: string): Promise<string | undefined> {
  return (await tokenStore.listAll()).find(({ crm, tenant }) => crm === 'salesforce' && salesforceId(tenant) === id)?.tenant;
}

async function open(tenant: string, accountId: string) {
  const tokens = await findTokens({ crm: 'salesforce', tenant }, {});
  if (!tokens) return undefined;
  const ref = { crm: 'salesforce', tenant, accountId };
  return { tokens, request: { ref, identity: tokens.identity, nowMs: Date.now(), signal: AbortSignal.timeout(TIMEOUT_MS) } };
}

/** What an organisation has to choose from, by the example of one account. */
export async function exploreOrg(tenant: string, accountId: string, cache: Cache): Promise<Result<Response<'source.explore'>>> {
  const opened = await open(tenant, accountId);
  if (!opened) return SIGNED_OUT;
  const { tokens, request } = opened;
  // A token that has ended is renewed by the source; here it costs an empty question.
  const source = await salesforceSource(request.ref, request.identity, cache);
  const alive = await source?.fetch({ ...request, facets: ['profile'] });
  if (alive && !alive.ok) return alive;
  const fresh = (await findTokens(request.ref, request.identity)) ?? tokens;
  const explored = await exploreSalesforce(await salesforceOptions(request.ref, fresh, cache), request);
  if (!explored.ok) return explored;
  const { objects, name, fields, lists, record } = explored.value;
  await rememberObjects(tenant, objects);
  const plain = ({ choices, samples, ...field }: (typeof fields)[number]) => ({
    ...field,
    ...(choices ? { choices: [...choices] } : {}),
    ...(samples ? { samples: [...samples] } : {}),
  });
  const own = lists.map((list) => ({ ...plain(list), fields: list.fields.map(plain) }));
  return { ok: true, value: { ...(name === undefined ? {} : { name }), fields: fields.map(plain), lists: own, record } };
}

/** What would come of an organisation for one account; nothing of it is kept. */
export async function testOrg(tenant: string, accountId: string, cache: Cache): Promise<Result<Response<'source.test'>>> {
  const opened = await open(tenant, accountId);
  const source = opened && (await salesforceSource(opened.request.ref, opened.request.identity, cache));
  if (!opened || !source) return SIGNED_OUT;
  const answer = await source.fetch({ ...opened.request, facets: source.facets });
  if (!answer.ok) return answer;
  const { facets, limit } = answer.value;
  return {
    ok: true,
    value: { facets: { ...facets }, ...(limit ? { limit: { ...limit, seenAtMs: opened.request.nowMs } } : {}) },
  };
}
