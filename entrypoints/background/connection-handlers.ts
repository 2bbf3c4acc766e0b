import { recipeOf } from '@/lib/crm/registry';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import type { AppError, Result } from '@/lib/domain/app-error';
import type { Handlers } from '@/lib/messaging/server';
import type { Tokens } from '@/lib/sources/salesforce/tokens';
import type { Cache } from '@/lib/storage/cache';
import { bindSources, boundConnections, boundIdentity, releaseSources } from './bound-connections';
import { apiOriginOf, clientId, dropTokens, findTokens, type Host, http, isWanted, tokenStore } from './salesforce-tokens';

type ConnectionHandlers = Pick<Handlers, `connection.${'status' | 'list' | 'connect' | 'disconnect'}`>;

const name = ({ orgId, userId }: { orgId?: string | undefined; userId?: string | undefined }) => `${orgId ?? ''}/${userId ?? ''}`;

/** A sign-in is opened only at a host of that CRM which the user has granted; else why not. */
async function refusal({ crm, tenant }: Host): Promise<AppError | null> {
  const origin = apiOriginOf(tenant);
  if (!URL.canParse(origin)) return { kind: 'misconfigured', field: 'tenant' };
  const { host, hostname, protocol } = new URL(origin);
  if (host !== tenant || crm !== 'salesforce' || !recipeOf(crm)?.ownsHost(hostname)) {
    return { kind: 'misconfigured', field: 'tenant' };
  }
  const granted = await chrome.permissions.contains({ origins: [`${protocol}//${hostname}/*`] });
  return granted ? null : { kind: 'forbidden', what: 'permissions' };
}

async function signIn(host: Host): Promise<Result<Tokens>> {
  const { connectSalesforce } = await import('@/lib/sources/salesforce/oauth');
  return connectSalesforce({
    tenantApiOrigin: apiOriginOf(host.tenant),
    clientId: await clientId(),
    http,
    nowMs: Date.now(),
    redirectUri: chrome.identity.getRedirectURL(),
    async launchWebAuthFlow(url) {
      const landed = await chrome.identity.launchWebAuthFlow({ url, interactive: true });
      if (landed === undefined) throw new Error('closed');
      return landed;
    },
  });
}

export function connectionHandlers(cache: Cache): ConnectionHandlers {
  return {
    async 'connection.status'({ crm, tenant, identity = {} }) {
      if (crm !== 'salesforce') {
        const bound = await boundIdentity(cache, { crm, tenant }, identity);
        return { ok: true, value: bound ? { state: 'connected', identity: bound } : { state: 'signed-out' } };
      }
      const tokens = await findTokens({ crm, tenant }, identity);
      if (!tokens) return { ok: true, value: { state: 'signed-out' } };
      return { ok: true, value: { state: 'connected', identity: tokens.identity, userName: tokens.userName } };
    },

    async 'connection.list'() {
      const connections = (await tokenStore.listAll()).map(({ crm, tenant, tokens: { identity, userName } }) => {
        return { crm, tenant, identity, userName };
      });
      return { ok: true, value: { connections: [...connections, ...(await boundConnections())] } };
    },

    async 'connection.connect'({ crm, tenant, expected }) {
      const host = { crm, tenant };
      if (crm !== 'salesforce') {
        const bound = await bindSources(cache, host, expected);
        return bound.ok ? { ok: true, value: { identity: bound.value } } : bound;
      }
      const refused = await refusal(host);
      if (refused) return { ok: false, error: refused };
      const tokens = await signIn(host);
      if (!tokens.ok) return tokens;
      const { identity, userName } = tokens.value;
      if (!isWanted(identity, expected)) {
        await dropTokens(host, tokens.value);
        return { ok: false, error: { kind: 'identity-mismatch', page: name(expected), connection: name(identity) } };
      }
      await tokenStore.write(host, identity, tokens.value);
      return { ok: true, value: { identity, userName } };
    },

    async 'connection.disconnect'({ crm, tenant, identity, keepOutbox }) {
      const host = { crm, tenant };
      const keep = keepOutbox ? 'outbox' : undefined;
      if (crm !== 'salesforce') {
        const released = await releaseSources(cache, host, identity, keep);
        return released.ok ? { ok: true, value: {} } : released;
      }
      const held = (await tokenStore.list(host)).filter((tokens) => isWanted(tokens.identity, identity ?? {}));
      let result: Result<Record<string, never>> = { ok: true, value: {} };
      for (const tokens of held) {
        const dropped = await cache.dropScope(scopeKeyOf(host, tokens.identity), keep);
        if (!dropped.ok) result = dropped;
        await dropTokens(host, tokens);
      }
      return result;
    },
  };
}
