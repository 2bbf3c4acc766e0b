import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionHandlers } from '@/entrypoints/background/connection-handlers';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import { tokenStore } from '@/entrypoints/background/salesforce-tokens';
import type { Tokens } from '@/lib/sources/salesforce/tokens';
import type { Cache } from '@/lib/storage/cache';
import { CacheWorld } from '@/tests/support/cache-world';
import { installFakeChrome } from '@/tests/support/fake-browser';
import { HANAKO, keptSnapshot, keyOf, TARO } from '@/tests/support/kept-snapshot';

const A = keptSnapshot('0015g00000TsugiAAB');
const HOST = { crm: 'salesforce', tenant: A.ref.tenant };
const request = { ref: A.ref, identity: HANAKO, force: true };

function tokens(over: Partial<Tokens> = {}): Tokens {
  const instanceUrl = `https://${HOST.tenant}`;
  return { accessToken: 'old', instanceUrl, identity: HANAKO, userName: 'hanako', issuedAtMs: 1, via: 'oauth', ...over };
}

const json = (body: unknown, status = 200, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json', ...headers } });
const ended = () => json([{ errorCode: 'INVALID_SESSION_ID', message: 'Session expired or invalid' }], 401);

let cache: Cache;
let calls: string[];
const network = (answer: (url: URL, init: RequestInit) => Response) =>
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    calls.push(new URL(url).pathname);
    return answer(new URL(url), init);
  });

beforeEach(() => {
  installFakeChrome();
  cache = new CacheWorld().open();
  calls = [];
});
afterEach(() => vi.unstubAllGlobals());

describe('account.refresh', () => {
  it('asks nothing of the network without a connection of that very user', async () => {
    network(ended);
    await tokenStore.write(HOST, TARO, tokens({ identity: TARO }));
    const answer = await refreshHandler(cache)['account.refresh'](request, {});
    expect(answer).toEqual({ ok: false, error: { kind: 'unauthorised', unclaimed: true } });
    expect(calls).toEqual([]);
  });

  it('renews a token that ended once, and forgets it when that is refused as well; what is kept stays', async () => {
    await cache.writeSnapshot(A);
    await tokenStore.write(HOST, HANAKO, tokens({ refreshToken: 'r' }));
    network((url) => (url.pathname.endsWith('/token') ? json({ error: 'invalid_grant' }, 400) : ended()));
    const answer = await refreshHandler(cache)['account.refresh'](request, {});
    expect(answer).toEqual({ ok: false, error: { kind: 'unauthorised' } });
    expect(calls.filter((path) => path.endsWith('/token'))).toHaveLength(1);
    expect(await tokenStore.read(HOST, HANAKO)).toBeUndefined();
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: A });
  });

  it('keeps a token whose renewal merely could not be asked for now', async () => {
    await tokenStore.write(HOST, HANAKO, tokens({ refreshToken: 'r' }));
    network((url) => (url.pathname.endsWith('/token') ? new Response('', { status: 503 }) : ended()));
    await refreshHandler(cache)['account.refresh'](request, {});
    expect(await tokenStore.read(HOST, HANAKO)).toMatchObject({ refreshToken: 'r' });
  });

  it('leaves an organisation alone that asked for it, for every account and also after the worker died', async () => {
    await tokenStore.write(HOST, HANAKO, tokens());
    network(() => json([{ errorCode: 'REQUEST_LIMIT_EXCEEDED', message: 'x' }], 503, { 'retry-after': '120' }));
    const first = await refreshHandler(cache)['account.refresh'](request, {});
    expect(first).toMatchObject({ ok: false, error: { kind: 'rate-limited' } });
    const before = calls.length;
    const other = { ...request, ref: { ...A.ref, accountId: '0015g00000TsugjAAB' } };
    expect(await refreshHandler(cache)['account.refresh'](other, {})).toMatchObject({
      ok: false,
      error: { kind: 'rate-limited' },
    });
    expect(calls).toHaveLength(before);
  });
});

describe('connection', () => {
  it('is that of the user the page shows, or none', async () => {
    await tokenStore.write(HOST, HANAKO, tokens());
    const { 'connection.status': status } = connectionHandlers(cache);
    expect(await status({ ...HOST, identity: HANAKO }, {})).toMatchObject({ value: { state: 'connected', identity: HANAKO } });
    expect(await status({ ...HOST, identity: { userId: TARO.userId } }, {})).toEqual({
      ok: true,
      value: { state: 'signed-out' },
    });
    expect(await status({ ...HOST, tenant: 'other.my.salesforce.com' }, {})).toMatchObject({ value: { state: 'signed-out' } });
  });

  it.each([
    ['example.com', 'misconfigured'],
    ['mihon.my.salesforce.com/../x', 'misconfigured'],
    ['mihon.my.salesforce.com@example.com', 'misconfigured'],
    ['mihon.my.salesforce.com', 'forbidden'],
  ])('opens no sign-in at %s', async (tenant, kind) => {
    const answer = await connectionHandlers(cache)['connection.connect']({ crm: 'salesforce', tenant, expected: {} }, {});
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  it('takes its rows along when it ends, and no other user’s', async () => {
    network(() => new Response('', { status: 200 }));
    const taros = keptSnapshot(A.ref.accountId, TARO);
    for (const snapshot of [A, taros]) await cache.writeSnapshot(snapshot);
    await tokenStore.write(HOST, HANAKO, tokens());
    await tokenStore.write(HOST, TARO, tokens({ identity: TARO }));
    await connectionHandlers(cache)['connection.disconnect']({ ...HOST, identity: HANAKO }, {});
    expect(await cache.readSnapshot(keyOf(A))).toEqual({ ok: true, value: undefined });
    expect(await cache.readSnapshot(keyOf(taros))).toEqual({ ok: true, value: taros });
    expect(await tokenStore.list(HOST)).toHaveLength(1);
    expect(calls).toEqual(['/services/oauth2/revoke']);
  });
});
