import type { Result } from '@/lib/domain/app-error';
import type { Request, Response } from '@/lib/messaging/channels';
import type { SourceField } from '@/lib/sources/canonical/source-field';
import { knownByOf } from '@/lib/sources/kit/known-by';
import type { SourceRequest } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { type OpenedConnector, openConnector } from './config-source';
import { exploreOrg, tenantOf, testOrg } from './salesforce-trials';
import { identityOf, keysOf } from './source-account';
import { sourceById } from './source-store';

type Trial = Request<'source.explore'>;
interface Opened extends OpenedConnector {
  /** By each key that the account may have there, in the order of trying. */
  requests: Omit<SourceRequest, 'facets'>[];
}

const TIMEOUT_MS = 30_000;

async function open({ id, accountId, key: given }: Trial, cache: Cache): Promise<Result<Opened>> {
  const config = await sourceById(id);
  if (!config) return { ok: false, error: { kind: 'not-found', what: 'source' } };
  const identity = await identityOf(config);
  const opened = await openConnector(config, { identity, cache });
  if (!opened.ok) return opened;
  const { connector, options } = opened.value;
  const ref = { crm: config.crm, tenant: config.tenant, accountId };
  const keys = await keysOf({ config, connector }, { ref, identity }, cache, given);
  if (keys.length === 0)
    return { ok: false, error: { kind: 'not-found', what: knownByOf(connector, config.settings)[0] ?? connector.accountKey } };
  const request = { ref, identity, nowMs: Date.now(), signal: AbortSignal.timeout(TIMEOUT_MS) };
  return {
    ok: true,
    value: { connector, options, requests: keys.map((key) => (key === undefined ? request : { ...request, key })) },
  };
}

const NOT_FOUND = { ok: false, error: { kind: 'not-found', what: 'account' } } as const;

/** The first answer that is of the account. */
async function firstOf<T>(requests: Opened['requests'], ask: (request: Opened['requests'][number]) => Promise<Result<T>>) {
  let last: Result<T> = NOT_FOUND;
  for (const request of requests) {
    last = await ask(request);
    if (last.ok || last.error.kind !== 'not-found') return last;
  }
  return last;
}

/** A field as it is sent. */
const plain = ({ choices, samples, ...field }: SourceField) => ({
  ...field,
  ...(choices ? { choices: [...choices] } : {}),
  ...(samples ? { samples: [...samples] } : {}),
});

/** What a source has to choose from, by the example of one account. */
export async function exploreSource(trial: Trial, cache: Cache): Promise<Result<Response<'source.explore'>>> {
  const tenant = await tenantOf(trial.id);
  if (tenant !== undefined) return exploreOrg(tenant, trial.accountId, cache);
  const opened = await open(trial, cache);
  if (!opened.ok) return opened;
  const { connector, options, requests } = opened.value;
  const { explore } = connector;
  if (!explore) return { ok: false, error: { kind: 'not-found', what: 'explore' } };
  const explored = await firstOf(requests, (request) => explore(options, request));
  if (!explored.ok) return explored;
  const { name, fields, record, lists } = explored.value;
  const sent = lists ? { lists: lists.map(({ path, fields: own }) => ({ path, fields: own.map(plain) })) } : {};
  return { ok: true, value: { ...(name === undefined ? {} : { name }), fields: fields.map(plain), record, ...sent } };
}

/** What would come of a source for one account; nothing of it is kept. */
export async function testSource(trial: Trial, cache: Cache): Promise<Result<Response<'source.test'>>> {
  const tenant = await tenantOf(trial.id);
  if (tenant !== undefined) return testOrg(tenant, trial.accountId, cache);
  const opened = await open(trial, cache);
  if (!opened.ok) return opened;
  const { connector, options, requests } = opened.value;
  const source = connector.create(options);
  const answer = await firstOf(requests, (request) => source.fetch({ ...request, facets: source.facets }));
  if (!answer.ok) return answer;
  const { facets, limit } = answer.value;
  return { ok: true, value: { facets: { ...facets }, ...(limit ? { limit: { ...limit, seenAtMs: Date.now() } } : {}) } };
}
