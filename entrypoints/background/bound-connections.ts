import { type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import type { Cache } from '@/lib/storage/cache';
import { rememberPlace } from './places';
import { recipeById } from './recipes';
import { changeSources, deviceUser, type Host, isOfHost, readSources, scopePrefix, sourcesOf } from './source-store';

/** Who the page says is signed in; a part it does not tell is missing. */
type Seen = { orgId?: string | undefined; userId?: string | undefined };

/** What feeds a host's accounts, by whose it is. */
interface Feeds {
  /** Users whom a person named as theirs, or whose file was imported. */
  users: Set<string>;
  /** Set up, and nobody's yet. */
  unbound: boolean;
  /** The page itself is read. */
  page: boolean;
}

async function fileScopes(cache: Cache, host: Host): Promise<string[]> {
  const files = await cache.imports.list();
  const prefix = scopePrefix(host);
  return files.ok ? files.value.flatMap(({ scope }) => (scope.startsWith(prefix) ? [scope] : [])) : [];
}

const userIn = (scope: string): string[] => scope.split('|').slice(3, 4).map(decodeURIComponent);

async function feedsOf(cache: Cache, host: Host): Promise<Feeds> {
  const [configs, files, recipe] = await Promise.all([sourcesOf(host), fileScopes(cache, host), recipeById(host.crm)]);
  const on = configs.filter((config) => config.on);
  const device = await deviceUser();
  return {
    users: new Set([...on.flatMap(({ userId }) => userId ?? []), ...files.flatMap(userIn)]),
    // This browser's own user stands for somebody whom no page has named yet.
    unbound: on.some(({ userId }) => userId === undefined || userId === device),
    page: Object.keys(recipe?.data?.fields ?? {}).length > 0,
  };
}

/** The one user it can be where the page does not say; of several it is nobody, unless this browser's own is among them. */
async function likelyUser({ users, page }: Feeds): Promise<string | undefined> {
  const [only] = users;
  if (users.size === 1) return only;
  const device = await deviceUser();
  return users.has(device) || (users.size === 0 && page) ? device : undefined;
}

async function userOf(feeds: Feeds, seen: Seen): Promise<string | undefined> {
  if (seen.userId === undefined) return likelyUser(feeds);
  return feeds.users.has(seen.userId) || (feeds.users.size === 0 && feeds.page) ? seen.userId : undefined;
}

/**
 * Whose facts of a host there are, of a CRM without a sign-in of its own: those of the user whom a person named. Undefined: nothing is set up, it
 * is nobody's yet, or it is another user's than the page shows.
 */
export async function boundIdentity(cache: Cache, host: Host, seen: Seen): Promise<Identity | undefined> {
  const feeds = await feedsOf(cache, host);
  const userId = await userOf(feeds, seen);
  const orgId = seen.orgId ?? host.tenant;
  await rememberPlace({ ...host, orgId, userId: userId ?? seen.userId ?? (await deviceUser()) });
  return userId === undefined ? undefined : { orgId, userId };
}

/** A person's word that what is set up for this host is theirs. What is another's stays another's. */
export async function bindSources(cache: Cache, host: Host, seen: Seen): Promise<Result<Identity>> {
  const feeds = await feedsOf(cache, host);
  const { users, unbound, page } = feeds;
  if (users.size === 0 && !unbound && !page) return { ok: false, error: { kind: 'not-found', what: 'source' } };
  const userId = seen.userId ?? (await likelyUser(feeds)) ?? (await deviceUser());
  const identity = { orgId: seen.orgId ?? host.tenant, userId };
  if (!unbound && !page && !users.has(userId)) {
    const connection = [...users].join(', ').slice(0, 200);
    return { ok: false, error: { kind: 'identity-mismatch', page: userId, connection } };
  }
  const device = await deviceUser();
  const isNobodys = (owner: string | undefined) => owner === undefined || owner === device;
  await changeSources((sources) =>
    sources.map((one) => (isOfHost(one, host) && isNobodys(one.userId) ? { ...one, userId } : one)),
  );
  await rememberPlace({ ...host, ...identity });
  // Files that were brought in before anybody was named.
  if (device !== userId) {
    const before = scopeKeyOf(host, { orgId: host.tenant, userId: device });
    const moved = await cache.imports.rescope(before, scopeKeyOf(host, identity));
    if (!moved.ok) return moved;
  }
  return { ok: true, value: identity };
}

/** Takes that word back, of one user or of all, with every row that it brought. */
export async function releaseSources(
  cache: Cache,
  host: Host,
  identity: Identity | undefined,
  keep: 'outbox' | undefined,
): Promise<Result<unknown>> {
  const isTheirs = (userId: string | undefined) => identity === undefined || userId === identity.userId;
  await changeSources((sources) =>
    sources.map(({ userId, ...one }) =>
      userId === undefined || (isOfHost(one, host) && isTheirs(userId)) ? one : { ...one, userId },
    ),
  );
  if (identity) return cache.dropScope(scopeKeyOf(host, identity), keep);
  const scopes = await cache.hosts.scopes(scopePrefix(host));
  if (!scopes.ok) return scopes;
  for (const scope of new Set([...scopes.value, ...(await fileScopes(cache, host))])) {
    const dropped = await cache.dropScope(scope, keep);
    if (!dropped.ok) return dropped;
  }
  return { ok: true, value: {} };
}

/** Every host and user for whom something is set up. */
export async function boundConnections(): Promise<(Host & { identity: Identity })[]> {
  const bound = (await readSources()).flatMap(({ crm, tenant, userId, on }) =>
    on && crm !== 'salesforce' && userId !== undefined ? [{ crm, tenant, identity: { orgId: tenant, userId } }] : [],
  );
  return [...new Map(bound.map((one) => [JSON.stringify(one), one])).values()];
}
