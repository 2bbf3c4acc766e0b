import { beforeEach, describe, expect, it } from 'vitest';
import { z } from '@/lib/domain/z';
import { openTokenStore } from '@/lib/storage/tokens';
import { installFakeChrome } from '@/tests/support/fake-browser';
import { HANAKO, TARO } from '@/tests/support/kept-snapshot';

const HOST = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com' };
const LIKE_IT = { crm: 'salesforce', tenant: 'mihon.my.salesforce.com.example' };
const store = openTokenStore(z.object({ accessToken: z.string() }));

beforeEach(installFakeChrome);

describe('tokens', () => {
  it('are kept per org and user, and in the session alone', async () => {
    await store.write(HOST, HANAKO, { accessToken: 'h' });
    await store.write(HOST, TARO, { accessToken: 't' });
    expect(await store.read(HOST, HANAKO)).toEqual({ accessToken: 'h' });
    expect(await store.read(HOST, TARO)).toEqual({ accessToken: 't' });
    expect(await store.read(HOST, { ...HANAKO, orgId: '00D000000000002AAA' })).toBeUndefined();
    expect(Object.keys(await chrome.storage.local.get(null))).toEqual([]);
  });

  it('are listed by host, and no host passes for another', async () => {
    await store.write(HOST, HANAKO, { accessToken: 'h' });
    await store.write(LIKE_IT, HANAKO, { accessToken: 'x' });
    expect(await store.list(HOST)).toEqual([{ accessToken: 'h' }]);
    expect(await store.listAll()).toEqual([
      { ...HOST, tokens: { accessToken: 'h' } },
      { ...LIKE_IT, tokens: { accessToken: 'x' } },
    ]);
  });

  it('that do not parse are none', async () => {
    await store.write(HOST, HANAKO, { accessToken: 'h' });
    const [key = ''] = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.set({ [key]: { accessToken: 7 } });
    expect(await store.read(HOST, HANAKO)).toBeUndefined();
    expect(await store.list(HOST)).toEqual([]);
  });

  it('are dropped for one user, or all, and nothing else is', async () => {
    await chrome.storage.session.set({ other: 1 });
    for (const who of [HANAKO, TARO]) await store.write(HOST, who, { accessToken: 'x' });
    await store.drop(HOST, HANAKO);
    expect(await store.list(HOST)).toHaveLength(1);
    await store.dropAll();
    expect(await chrome.storage.session.get(null)).toEqual({ other: 1 });
  });
});
