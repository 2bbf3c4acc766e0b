import { keysFor } from '@/lib/account/source-keys';
import { keysIn, wordsAfter } from '@/lib/account/source-words';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { SourceConfig } from '@/lib/domain/source-config';
import type { Connector } from '@/lib/sources/connector';
import { knownByOf } from '@/lib/sources/kit/known-by';
import { loadConnector } from '@/lib/sources/kit/load-connector';
import type { Cache } from '@/lib/storage/cache';
import { placesOf } from './places';
import { salesforceSource } from './salesforce-source';
import { tokenStore } from './salesforce-tokens';
import { keyInSource } from './source-keys';
import { deviceUser, type Host, sourcesOf } from './source-store';
import { wordsIn } from './words-memory';

const TIMEOUT_MS = 30_000;

/** Under whom facts of a host are kept: the connected, or those whose pages were looked at. */
export async function identitiesOf(host: Host): Promise<Identity[]> {
  if (host.crm === 'salesforce') return (await tokenStore.list(host)).map(({ identity }) => identity);
  return (await placesOf(host)).flatMap(({ orgId, userId }) => (userId === undefined ? [] : [{ orgId, userId }]));
}

/** Whose source it is, as facts of it would be kept; one that is nobody's yet is tried under this browser's own name. */
export async function identityOf(config: SourceConfig): Promise<Identity> {
  const userId = config.userId ?? (await deviceUser());
  const known = (await identitiesOf(config)).find((identity) => identity.userId === userId);
  return known ?? { orgId: config.tenant, userId };
}

/** What Salesforce said of an account; where it was never asked beside others, it is asked once for what others know the account by. */
async function salesforceWords(ref: AccountRef, identity: Identity, cache: Cache) {
  const kept = await wordsIn(cache).read('salesforce', { ref, identity });
  if (kept || ref.crm !== 'salesforce') return kept;
  const source = await salesforceSource(ref, identity, cache);
  const answer = await source?.fetch({
    ref,
    identity,
    facets: ['profile'],
    nowMs: Date.now(),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  return answer?.ok ? wordsAfter(undefined, answer.value, 'salesforce', Date.now()) : undefined;
}

/** The keys under which a source is asked about an account: as given, as a person said it, or as the CRM's own source told; undefined: the CRM's id. */
export async function keysOf(
  { config, connector }: { config: SourceConfig; connector: Connector },
  { ref, identity }: { ref: AccountRef; identity: Identity },
  cache: Cache,
  given: string | undefined,
): Promise<readonly (string | undefined)[]> {
  const said = given ?? (await keyInSource(config.id, ref.accountId));
  const set = await Promise.all(
    (await sourcesOf(ref)).map(async (one) => ({ id: one.id, of: await loadConnector(one.connector) })),
  );
  const own = set.filter((one) => one.of?.forCrm === ref.crm).map(({ id }) => id);
  const kept = [...own, 'page'].map((id) => wordsIn(cache).read(id, { ref, identity }));
  const words = await Promise.all([salesforceWords(ref, identity, cache), ...kept]);
  return keysFor(knownByOf(connector, config.settings), keysIn(words), said);
}
