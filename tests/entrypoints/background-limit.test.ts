import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import { tokenStore } from '@/entrypoints/background/salesforce-tokens';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { ACCOUNT_ID, FakeOrg, IDENTITY, TENANT } from '@/tests/lib/sources/salesforce/fake-org';
import { CacheWorld } from '@/tests/support/cache-world';
import { installFakeChrome } from '@/tests/support/fake-browser';

const HOST = { crm: 'salesforce', tenant: TENANT };
const ref = { ...HOST, accountId: ACCOUNT_ID };

beforeEach(() => installFakeChrome());
afterEach(() => vi.unstubAllGlobals());

it('account.refresh tells of the calls before reading stops, and while nothing is asked because all is fresh (B6)', async () => {
  const org = new FakeOrg();
  vi.stubGlobal('fetch', org.http);
  const instanceUrl = `https://${TENANT}`;
  const token = {
    accessToken: 'token',
    instanceUrl,
    identity: IDENTITY,
    userName: 'hanako',
    issuedAtMs: 1,
    via: 'oauth' as const,
  };
  await tokenStore.write(HOST, IDENTITY, token);
  const { 'account.refresh': ask } = refreshHandler(new CacheWorld().open());
  const refresh = (used: number, force = true) => {
    org.headers = { 'Sforce-Limit-Info': `api-usage=${used}/15000` };
    return ask({ ref, identity: IDENTITY, force }, {});
  };
  expect(await refresh(10_000)).toEqual({ ok: true, value: { requested: FACET_NAMES, errors: {} } });
  const told = { ok: true, value: { limit: { used: 11_000, allowed: 15_000, share: 0.8 } } };
  expect(await refresh(11_000)).toMatchObject(told);
  const calls = org.calls.length;
  expect(await refresh(0, false)).toMatchObject(told);
  expect(org.calls).toHaveLength(calls);
  expect(await refresh(12_100)).toMatchObject({ ok: true, value: { limit: { used: 12_100 } } });
  expect(await refresh(12_100)).toEqual({ ok: false, error: { kind: 'limit-share-reached', used: 12_100, limit: 15_000 } });
});
