import type { Result } from '@/lib/domain/app-error';
import type { Request, Response } from '@/lib/messaging/channels';
import type { SourceRequest } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { type OpenedConnector, openConnector } from './config-source';
import { identityOf, keyOf } from './source-account';
import { sourceById } from './source-store';

type Trial = Request<'source.explore'>;
interface Opened extends OpenedConnector {
  request: Omit<SourceRequest, 'facets'>;
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
  const key = await keyOf({ config, connector }, { ref, identity }, cache, given);
  if (!key.known) return { ok: false, error: { kind: 'not-found', what: connector.accountKey } };
  const named = key.key === undefined ? {} : { key: key.key };
  const request = { ref, identity, ...named, nowMs: Date.now(), signal: AbortSignal.timeout(TIMEOUT_MS) };
  return { ok: true, value: { connector, options, request } };
}

/** What a source has to choose from, by the example of one account. */
export async function exploreSource(trial: Trial, cache: Cache): Promise<Result<Response<'source.explore'>>> {
  const opened = await open(trial, cache);
  if (!opened.ok) return opened;
  const { connector, options, request } = opened.value;
  if (!connector.explore) return { ok: false, error: { kind: 'not-found', what: 'explore' } };
  const explored = await connector.explore(options, request);
  if (!explored.ok) return explored;
  const { name, fields, record } = explored.value;
  const own = fields.map(({ choices, samples, ...field }) => ({
    ...field,
    ...(choices ? { choices: [...choices] } : {}),
    ...(samples ? { samples: [...samples] } : {}),
  }));
  return { ok: true, value: { ...(name === undefined ? {} : { name }), fields: own, record } };
}

/** What would come of a source for one account; nothing of it is kept. */
export async function testSource(trial: Trial, cache: Cache): Promise<Result<Response<'source.test'>>> {
  const opened = await open(trial, cache);
  if (!opened.ok) return opened;
  const { connector, options, request } = opened.value;
  const source = connector.create(options);
  const answer = await source.fetch({ ...request, facets: source.facets });
  if (!answer.ok) return answer;
  const { facets, limit } = answer.value;
  return { ok: true, value: { facets: { ...facets }, ...(limit ? { limit: { ...limit, seenAtMs: request.nowMs } } : {}) } };
}
