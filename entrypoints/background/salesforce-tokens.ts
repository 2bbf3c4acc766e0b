import { type AccountRef, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import type { Result } from '@/lib/domain/app-error';
import { Tokens } from '@/lib/sources/salesforce/tokens';
import { readSettings } from '@/lib/storage/settings';
import { openTokenStore } from '@/lib/storage/tokens';

export type Host = Pick<AccountRef, 'crm' | 'tenant'>;
/** What is known of whose connection is wanted; a part that is missing is any. */
export type Wanted = { orgId?: string | undefined; userId?: string | undefined };

const SESSION_TIMEOUT_MS = 20_000;

/** The demo's CRM takes any client; a real org only the app that its administrator installed. */
const DEMO_CLIENT = import.meta.env.VITE_DEMO === '1' ? 'tsugite-demo' : '';

export const http = (url: string, init: RequestInit): Promise<Response> => fetch(url, init);

export const tokenStore = openTokenStore(Tokens);

export async function clientId(): Promise<string> {
  return (await readSettings()).salesforce.clientId || DEMO_CLIENT;
}

/** Origin of an API host. Plain http is for the demo's loopback alone; the shipped build folds this away. */
export function apiOriginOf(tenant: string): string {
  const plain = import.meta.env.VITE_DEMO === '1' && /\.localhost(:\d+)?$/.test(tenant);
  return `${plain ? 'http' : 'https'}://${tenant}`;
}

export function isWanted(identity: Identity, wanted: Wanted): boolean {
  const same = (one: string | undefined, other: string) => one === undefined || one === other;
  return same(wanted.orgId, identity.orgId) && same(wanted.userId, identity.userId);
}

/** The session of the open page in place of a token, where the user allowed that and granted the cookies. */
async function fromSession(host: Host, wanted: Wanted): Promise<Tokens | undefined> {
  const { salesforce } = await readSettings();
  if (!salesforce.useSession || !(await chrome.permissions.contains({ permissions: ['cookies'] }))) return undefined;
  const { sessionTokens } = await import('@/lib/sources/salesforce/session');
  const tokens = await sessionTokens({
    tenantApiOrigin: apiOriginOf(host.tenant),
    cookies: { get: async (query) => (await chrome.cookies.get(query)) ?? null },
    http,
    nowMs: Date.now(),
    signal: AbortSignal.timeout(SESSION_TIMEOUT_MS),
  });
  if (!tokens.ok || !isWanted(tokens.value.identity, wanted)) return undefined;
  await tokenStore.write(host, tokens.value.identity, tokens.value);
  return tokens.value;
}

/** The connection of this user to this host, if there is one. Where the user is not known, the newest. */
export async function findTokens(host: Host, wanted: Wanted): Promise<Tokens | undefined> {
  const held = (await tokenStore.list(host)).filter(({ identity }) => isWanted(identity, wanted));
  held.sort((a, b) => b.issuedAtMs - a.issuedAtMs);
  return held[0] ?? fromSession(host, wanted);
}

/**
 * A new access token in place of one that was refused, once. Where there can be none the old one is forgotten, so that the
 * panel says "signed out" and not "failed". One that could merely not be asked for now is kept.
 */
export function renewTokens(host: Host, held: Tokens): Promise<Result<Tokens>> {
  return navigator.locks.request(`tsugite-renew|${scopeKeyOf(host, held.identity)}`, async () => {
    const stored = await tokenStore.read(host, held.identity);
    // Another account's refresh was refused in the same moment and has renewed it already.
    if (stored && stored.accessToken !== held.accessToken) return { ok: true, value: stored };
    return held.via === 'session' ? renewSession(host, held) : renewByRefreshToken(host, held);
  });
}

async function renewSession(host: Host, held: Tokens): Promise<Result<Tokens>> {
  await tokenStore.drop(host, held.identity);
  const tokens = await fromSession(host, held.identity);
  return tokens ? { ok: true, value: tokens } : { ok: false, error: { kind: 'unauthorised' } };
}

async function renewByRefreshToken(host: Host, held: Tokens): Promise<Result<Tokens>> {
  const party = { tenantApiOrigin: apiOriginOf(host.tenant), clientId: await clientId(), http, nowMs: Date.now() };
  const { refreshTokens } = await import('@/lib/sources/salesforce/oauth');
  const renewed = await refreshTokens(party, held);
  if (renewed.ok) await tokenStore.write(host, held.identity, renewed.value);
  else if (['unauthorised', 'identity-mismatch', 'blocked-by-admin'].includes(renewed.error.kind)) {
    await tokenStore.drop(host, held.identity);
  }
  return renewed;
}

/** Forgets a connection here, and at Salesforce as far as it can be reached. The browser's own session is not ours to end. */
export async function dropTokens(host: Host, held: Tokens): Promise<void> {
  await tokenStore.drop(host, held.identity);
  if (held.via !== 'oauth') return;
  const { revokeTokens } = await import('@/lib/sources/salesforce/oauth');
  await revokeTokens({ http, clientId: await clientId() }, held);
}
