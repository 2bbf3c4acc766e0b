import 'fake-indexeddb/auto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import { salesforceId } from '@/entrypoints/background/salesforce-map';
import { tokenStore } from '@/entrypoints/background/salesforce-tokens';
import { sourceHandlers } from '@/entrypoints/background/source-handlers';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { SourceConfig } from '@/lib/domain/source-config';
import type { FieldMapping } from '@/lib/sources/canonical/field-mapping';
import { crmFetch } from '@/tests/demo-crm/crm-fetch';
import { type DemoCrm, ORGS, startDemoCrm, stories } from '@/tests/demo-crm/start-demo-crm';
import { CacheWorld } from '@/tests/support/cache-world';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const [org] = ORGS;
const [hanako] = org.users;
const identity = { orgId: org.id, userId: hanako.id };
const accountId = stories[0]?.accountId ?? '';
const number = `MC-${accountId.slice(10, 15)}`;
const domain = `account-${accountId.slice(10, 15).toLowerCase()}.example`;

let crm: DemoCrm;
let world: FakeWorld;
let disk: CacheWorld;
let asked: string[];

beforeAll(async () => {
  crm = await startDemoCrm({ nowMs: Date.now() });
});
afterAll(() => crm.stop());

const tenant = () => new URL(crm.apiOrigin).host;
const ref = () => ({ crm: 'salesforce', tenant: tenant(), accountId });
function worker() {
  const cache = disk.open();
  return { ...refreshHandler(cache), ...sourceHandlers(cache) };
}

/** The company's own warehouse, which knows accounts by their number, their domain, or a name of its own. */
function warehouse(url: URL): Response {
  const known = url.pathname.slice(1);
  if (![number, domain, 'own-name'].includes(known)) return Response.json({}, { status: 404 });
  return Response.json({ customer: known, seats: 77 });
}

beforeEach(async () => {
  world = installFakeChrome();
  world.granted.add('https://warehouse.example/*');
  disk = new CacheWorld();
  asked = [];
  vi.stubGlobal('fetch', async (address: string, init: RequestInit) => {
    const url = new URL(address);
    if (url.hostname !== 'warehouse.example') return crmFetch(address, init);
    asked.push(url.pathname);
    return warehouse(url);
  });
  const token = {
    accessToken: crm.tokenFor(hanako.username),
    instanceUrl: crm.apiOrigin,
    identity,
    userName: hanako.username,
    issuedAtMs: 1,
    via: 'oauth' as const,
  };
  await tokenStore.write({ crm: 'salesforce', tenant: tenant() }, identity, token);
});
afterEach(() => vi.unstubAllGlobals());

function jsonSource(placeholder: 'externalId' | 'domain'): SourceConfig {
  const mapping: FieldMapping = {
    format: 'tsugite-mapping/1',
    timeZone: 'Asia/Tokyo',
    fields: { [`account.${placeholder}`]: { from: '$.customer' }, 'plan.seats': { from: '$.seats' } },
  };
  const settings = { address: `https://warehouse.example/{${placeholder}}`, mapping };
  const base = { crm: 'salesforce', tenant: tenant(), via: 'worker' as const, settings, on: true };
  return { id: 'warehouse', name: '倉庫', connector: 'generic-json', userId: identity.userId, ...base };
}

async function seatsAfter(config: SourceConfig, key?: string) {
  const { 'source.save': save, 'source.key': keep, 'account.refresh': refresh, 'source.order': order } = worker();
  expect(await save({ config, secrets: {}, keep: 'session' }, {})).toMatchObject({ ok: true });
  if (key !== undefined) await keep({ id: config.id, accountId, key }, {});
  const precedence = { format: 'tsugite-precedence/1', all: { order: ['warehouse', 'salesforce'] } };
  await order({ crm: 'salesforce', tenant: tenant(), precedence }, {});
  const answer = await refresh({ ref: ref(), identity, force: true }, {});
  if (!answer.ok) throw new Error(JSON.stringify(answer.error));
  const kept = await disk.open().readSnapshot(cacheKeyOf(ref(), identity));
  const snapshot = kept.ok ? kept.value : undefined;
  const plan = snapshot?.facets.plan;
  return { seats: plan?.state === 'present' ? plan.value.seats : undefined, snapshot };
}

describe('another source joined to a Salesforce account', () => {
  it('by its number', async () => {
    const { seats, snapshot } = await seatsAfter(jsonSource('externalId'));
    expect(asked).toEqual([`/${number}`]);
    expect(seats).toBe(77);
    expect(snapshot?.conflicts?.map(({ path }) => path)).toContain('plan.seats');
    expect(snapshot?.facets.plan).toMatchObject({ origins: { seats: expect.stringContaining('warehouse') } });
  });

  it('by its domain, whatever the web address looks like', async () => {
    expect((await seatsAfter(jsonSource('domain'))).seats).toBe(77);
    expect(asked).toEqual([`/${domain}`]);
  });

  it('by a table that a person gave, also where it has the short form of the ID', async () => {
    const rows = [{ accountId: accountId.slice(0, 15), key: 'own-name' }];
    await worker()['source.keep-keys']({ id: 'warehouse', rows }, {});
    expect((await seatsAfter(jsonSource('externalId'))).seats).toBe(77);
    expect(asked).toEqual(['/own-name']);
    expect(await worker()['source.keys']({ id: 'warehouse' }, {})).toEqual({
      ok: true,
      value: { rows: [{ accountId, key: 'own-name' }] },
    });
  });

  it('by the name that a person gave it, before all else', async () => {
    expect((await seatsAfter(jsonSource('externalId'), 'own-name')).seats).toBe(77);
    expect(asked).toEqual(['/own-name']);
  });
});

describe('an organisation that is connected', () => {
  const id = () => salesforceId(tenant());

  it('stands among the sources without being set up, and tells its fields by label and type', async () => {
    const { 'source.list': list, 'source.explore': explore } = worker();
    expect(await list({}, {})).toMatchObject({ value: { sources: [{ builtIn: true, config: { id: id(), tenant: tenant() } }] } });
    const seen = await explore({ id: id(), accountId }, {});
    if (!seen.ok) throw new Error(JSON.stringify(seen.error));
    const { fields, lists = [], record, name } = seen.value;
    expect(name).toBe(stories[0]?.name);
    expect(fields).toContainEqual(expect.objectContaining({ path: 'Seats__c', label: '契約席数', type: 'double' }));
    expect(fields.find(({ path }) => path === 'Owner.Name')?.samples?.[0]).toBeTypeOf('string');
    const usage = lists.find(({ path }) => path === 'Usages__r');
    expect(usage?.fields).toContainEqual(expect.objectContaining({ path: 'Used__c', type: 'double' }));
    expect(record.Usages__r).toHaveLength(5);
  });

  it('is read by the mapping that a person made of its own fields and lists', async () => {
    const { 'source.explore': explore, 'source.save': save, 'source.list': list, 'source.test': test } = worker();
    await explore({ id: id(), accountId }, {});
    const listed = await list({}, {});
    const config = listed.ok ? listed.value.sources[0]?.config : undefined;
    if (!config) throw new Error('not listed');
    const mapping: FieldMapping = {
      format: 'tsugite-mapping/1',
      timeZone: 'Asia/Tokyo',
      currency: 'JPY',
      fields: {
        'profile.name': { from: 'Name' },
        'plan.planName': { from: 'Plan__c' },
        'plan.seats': { from: 'Departments__c' },
        'usage.seats.used': { from: 'Seats__c' },
      },
      lists: { 'interest.signals': { from: 'Assets', fields: { kind: { from: 'Name' }, onDate: { from: 'PurchaseDate' } } } },
    };
    expect(await save({ config: { ...config, mapping }, secrets: {}, keep: 'session' }, {})).toEqual({ ok: true, value: {} });
    const tried = await test({ id: id(), accountId }, {});
    if (!tried.ok) throw new Error(JSON.stringify(tried.error));
    const { facets, limit } = tried.value;
    expect(limit?.allowed).toBeGreaterThan(0);
    expect(facets.plan).toMatchObject({ state: 'present', origins: { seats: 'Account.Departments__c' } });
    expect(facets.usage).toMatchObject({ state: 'present', value: { metrics: [{ metricId: 'seats' }] } });
    expect(facets.nps).toMatchObject({ state: 'unknown' });
    const bad = { ...mapping, fields: { 'plan.seats': { from: "Name' OR Id" } } };
    expect(await save({ config: { ...config, mapping: bad }, secrets: {}, keep: 'session' }, {})).toEqual({
      ok: false,
      error: { kind: 'misconfigured', field: 'mapping.plan.seats' },
    });
  });
});
