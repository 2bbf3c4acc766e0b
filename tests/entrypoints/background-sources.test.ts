import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionHandlers } from '@/entrypoints/background/connection-handlers';
import { dataHandlers } from '@/entrypoints/background/data-handlers';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import { sourceHandlers } from '@/entrypoints/background/source-handlers';
import { deviceUser } from '@/entrypoints/background/source-store';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { SourceConfig } from '@/lib/domain/source-config';
import { examples as nps } from '@/lib/sources/connectors/delighted/examples';
import { examples as crm } from '@/lib/sources/connectors/twenty/examples';
import { CRM_STORE_KEY } from '@/lib/storage/crm-store';
import { RecordedNetwork } from '@/tests/lib/sources/kit/recorded-network';
import { CacheWorld } from '@/tests/support/cache-world';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const HOST = { crm: 'twenty', tenant: crm.ref.tenant };
const TARO = { orgId: HOST.tenant, userId: 'taro' };
const SECRET = 'a-secret-nobody-sees';

const config = (more: Partial<SourceConfig>): SourceConfig => ({
  ...HOST,
  id: 'twenty',
  name: 'Twenty',
  connector: 'twenty',
  via: 'worker',
  settings: crm.settings as Record<string, unknown>,
  mapping: { ...crm.fieldMap },
  on: true,
  ...more,
});
const TWENTY = config({});
const DELIGHTED: SourceConfig = (({ mapping: _, ...rest }) => rest)(
  config({ id: 'delighted', name: 'NPS', connector: 'delighted', settings: {} }),
);

let world: FakeWorld;
let disk: CacheWorld;
let network: RecordedNetwork;

/** Handlers of a worker that has just been started. */
function worker() {
  const cache = disk.open();
  return { cache, ...connectionHandlers(cache), ...refreshHandler(cache), ...sourceHandlers(cache), ...dataHandlers(cache) };
}

const set = (one: SourceConfig, keep: 'device' | 'session' = 'device') =>
  worker()['source.save']({ config: one, secrets: { apiKey: SECRET }, keep }, {});
const refresh = (identity = TARO) => worker()['account.refresh']({ ref: crm.ref, identity, force: true }, {});
const kept = async (identity = TARO) => {
  const found = await worker().cache.readSnapshot(cacheKeyOf(crm.ref, identity));
  return found.ok ? found.value : undefined;
};

beforeEach(() => {
  world = installFakeChrome();
  for (const host of ['api.crm.example', 'api.delighted.com']) world.granted.add(`https://${host}/*`);
  disk = new CacheWorld();
  network = new RecordedNetwork([...crm.answers, ...(nps[0]?.answers ?? [])]);
  vi.stubGlobal('fetch', network.http);
});
afterEach(() => vi.unstubAllGlobals());

describe('a source that nobody has said is theirs', () => {
  it('is shown to nobody, until a person connects it; to another user it stays signed out', async () => {
    await set(TWENTY);
    const { 'connection.status': status, 'connection.connect': connect } = worker();
    expect(await status({ ...HOST, identity: { userId: 'taro' } }, {})).toMatchObject({ value: { state: 'signed-out' } });
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'unauthorised', unclaimed: true } });
    expect(network.calls).toEqual([]);
    expect(await connect({ ...HOST, expected: { userId: 'taro' } }, {})).toEqual({ ok: true, value: { identity: TARO } });
    expect(await status({ ...HOST, identity: { userId: 'taro' } }, {})).toMatchObject({ value: { identity: TARO } });
    expect(await status({ ...HOST, identity: { userId: 'hanako' } }, {})).toEqual({ ok: true, value: { state: 'signed-out' } });
    expect(await connect({ ...HOST, expected: { userId: 'hanako' } }, {})).toMatchObject({
      error: { kind: 'identity-mismatch' },
    });
    expect(await refresh({ ...TARO, userId: 'hanako' })).toEqual({ ok: false, error: { kind: 'unauthorised', unclaimed: true } });
  });

  it('becomes this browser’s own where the page says nowhere who is signed in', async () => {
    await set(TWENTY);
    const identity = { orgId: HOST.tenant, userId: await deviceUser() };
    expect(await worker()['connection.connect']({ ...HOST, expected: {} }, {})).toMatchObject({ value: { identity } });
    expect(await worker()['connection.status'](HOST, {})).toMatchObject({ value: { state: 'connected', identity } });
    expect(await worker()['connection.list']({}, {})).toMatchObject({ value: { connections: [{ ...HOST, identity }] } });
  });

  it('is nobody’s again once it is disconnected, and its rows are gone', async () => {
    await set({ ...TWENTY, userId: 'taro' });
    await refresh();
    expect(await kept()).toBeDefined();
    await worker()['connection.disconnect']({ ...HOST, identity: TARO }, {});
    expect(await kept()).toBeUndefined();
    expect(await worker()['connection.status'](HOST, {})).toMatchObject({ value: { state: 'signed-out' } });
  });
});

describe('an account of several sources', () => {
  beforeEach(async () => {
    await set({ ...TWENTY, userId: 'taro' });
    await set({ ...DELIGHTED, userId: 'taro' });
  });

  it('is read from all of them, each under the key that the CRM told, whichever worker asks', async () => {
    expect(await refresh()).toMatchObject({ ok: true });
    const snapshot = await kept();
    expect(snapshot?.facets).toMatchObject({
      plan: { state: 'present', source: 'twenty' },
      nps: { state: 'present', source: 'delighted', value: { responses: [{ score: 9 }, { score: 3 }] } },
    });
    expect(network.unexpected).toEqual([]);
  });

  it('loses nothing of one when the other is away', async () => {
    await refresh();
    network.answers = crm.answers;
    const answer = await refresh();
    expect(answer).toMatchObject({ ok: true, value: { sources: { delighted: { kind: 'not-found' } } } });
    expect((await kept())?.facets.nps).toMatchObject({ state: 'present' });
  });

  it('is not read where the person has not granted the host', async () => {
    world.granted.delete('https://api.crm.example/*');
    expect(await refresh()).toEqual({ ok: false, error: { kind: 'forbidden', what: 'permissions' } });
    expect(network.calls).toEqual([]);
  });
});

describe('what is secret', () => {
  it.each(['device', 'session'] as const)('is never told again, only that it is there (%s)', async (keep) => {
    await set(TWENTY, keep);
    const list = await worker()['source.list']({}, {});
    expect(list).toMatchObject({ value: { sources: [{ config: TWENTY, secrets: ['apiKey'], kept: keep }] } });
    expect(JSON.stringify(list)).not.toContain(SECRET);
    const onDisk = JSON.stringify(await chrome.storage.local.get(null));
    expect(onDisk.includes(SECRET)).toBe(keep === 'device');
  });

  it('stays when it is left out, goes when it is empty, and with everything else', async () => {
    await set(TWENTY);
    const save = worker()['source.save'];
    const names = async () => {
      const list = await worker()['source.list']({}, {});
      return list.ok ? list.value.sources.map(({ secrets }) => secrets) : [];
    };
    await save({ config: TWENTY, secrets: {}, keep: 'session' }, {});
    expect(await names()).toEqual([['apiKey']]);
    expect(JSON.stringify(await chrome.storage.local.get(null))).not.toContain(SECRET);
    await save({ config: TWENTY, secrets: { apiKey: '' }, keep: 'session' }, {});
    expect(await names()).toEqual([[]]);
    await set(TWENTY);
    await worker()['cache.clear']({}, {});
    expect(JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)])).not.toContain(SECRET);
  });
});

describe('setting up', () => {
  it.each([
    [{ id: 'salesforce' }, 'id'],
    [{ connector: 'nobody' }, 'connector'],
    [{ connector: 'odoo' }, 'connector'],
    [{ via: 'page' as const }, 'via'],
    [{ settings: { origin: 'no' } }, 'origin'],
    [
      { mapping: { format: 'tsugite-mapping/1', timeZone: 'UTC', fields: { 'plan.nothing': { from: 'x' } } } },
      'mapping.fields.plan.nothing',
    ],
  ])('refuses %j', async (more, field) => {
    expect(await set(config(more))).toEqual({ ok: false, error: { kind: 'misconfigured', field } });
    expect(await worker()['source.list']({}, {})).toMatchObject({ value: { sources: [] } });
  });

  it.each([
    ['http://api.crm.example', 'origin.scheme (scheme)'],
    ['https://localhost', 'origin.host (host-local)'],
    ['https://10.0.0.5', 'origin.host (ip-literal)'],
    ['https://[::ffff:7f00:1]', 'origin.host (ip-literal)'],
  ])('keeps nothing that would lead to %s, unless it is a host of the CRM that was turned on', async (origin, field) => {
    const there = config({ settings: { ...TWENTY.settings, origin } });
    expect(await set(there)).toEqual({ ok: false, error: { kind: 'misconfigured', field } });
    expect(await worker()['source.list']({}, {})).toMatchObject({ value: { sources: [] } });
    await chrome.storage.local.set({ [CRM_STORE_KEY]: { sites: [{ crm: 'twenty', origin }] } });
    expect(await set(there)).toMatchObject({ ok: false });
    world.granted.add(`${origin}/*`);
    expect(await set(there)).toEqual({ ok: true, value: {} });
  });

  it('shows what would come of it, and keeps nothing', async () => {
    await set(TWENTY);
    const trial = { id: 'twenty', accountId: crm.ref.accountId };
    expect(await worker()['source.test'](trial, {})).toMatchObject({ value: { facets: { plan: { value: { seats: 80 } } } } });
    expect(await worker()['source.explore'](trial, {})).toMatchObject({ value: { record: { seatsBought: 80 } } });
    expect(await worker()['source.accounts'](HOST, {})).toEqual({ ok: true, value: { accounts: [] } });
  });

  it('lists the accounts that are kept, and forgets what a source said with it', async () => {
    await set({ ...TWENTY, userId: 'taro' });
    await refresh();
    const accounts = worker()['source.accounts'];
    expect(await accounts(HOST, {})).toMatchObject({ value: { accounts: [{ name: '見本精密工業株式会社' }] } });
    await worker()['source.remove']({ id: 'twenty' }, {});
    expect(await accounts(HOST, {})).toEqual({ ok: true, value: { accounts: [] } });
    expect(await worker()['source.list']({}, {})).toMatchObject({ value: { sources: [] } });
  });
});
