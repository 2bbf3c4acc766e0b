import { keysFor } from '@/lib/account/source-keys';
import { keysIn } from '@/lib/account/source-words';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { SourceConfig } from '@/lib/domain/source-config';
import type { Connector } from '@/lib/sources/connector';
import { connectorOf } from '@/lib/sources/kit/registry';
import type { Cache } from '@/lib/storage/cache';
import { placesOf } from './places';
import { tokenStore } from './salesforce-tokens';
import { keyInSource } from './source-keys';
import { deviceUser, type Host, sourcesOf } from './source-store';
import { wordsIn } from './words-memory';

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

/** The key under which a source is asked about an account: as given, as a person said it, or as the CRM's own source told. */
export async function keyOf(
  { config, connector }: { config: SourceConfig; connector: Connector },
  { ref, identity }: { ref: AccountRef; identity: Identity },
  cache: Cache,
  given: string | undefined,
): Promise<{ known: true; key?: string } | { known: false }> {
  const said = given ?? (await keyInSource(config.id, ref.accountId));
  const own = (await sourcesOf(ref)).filter((one) => connectorOf(one.connector)?.forCrm === ref.crm).map(({ id }) => id);
  const words = await Promise.all(['salesforce', ...own, 'page'].map((id) => wordsIn(cache).read(id, { ref, identity })));
  const keys = keysFor([connector.accountKey], keysIn(words), said);
  if (keys.length === 0) return { known: false };
  return keys[0] === undefined ? { known: true } : { known: true, key: keys[0] };
}
