import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { connectionHandlers } from '@/entrypoints/background/connection-handlers';
import { crmHandlers } from '@/entrypoints/background/crm-handlers';
import { onPolicyChange, policyNow } from '@/entrypoints/background/policy';
import { recipeForScout } from '@/entrypoints/background/recipe-answer';
import { refreshHandler } from '@/entrypoints/background/refresh-handler';
import { syncScoutScripts } from '@/entrypoints/background/scout-scripts';
import { sourceHandlers } from '@/entrypoints/background/source-handlers';
import { recipes } from '@/lib/crm/registry';
import { examples as crm } from '@/lib/sources/connectors/twenty/examples';
import { RecordedNetwork } from '@/tests/lib/sources/kit/recorded-network';
import { CacheWorld } from '@/tests/support/cache-world';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const SITE = 'https://crm.mihon.example';
const espo = recipes.find(({ id }) => id === 'espocrm')?.data;
const house = { ...espo, id: 'house', name: '社内CRM', hosts: ['crm.mihon.example'] };
const source = {
  id: 'twenty',
  name: 'Twenty (会社)',
  connector: 'twenty',
  crm: 'twenty',
  tenant: crm.ref.tenant,
  settings: crm.settings,
};
const BLOCKED = { ok: false, error: { kind: 'blocked-by-admin' } };

let world: FakeWorld;
let disk: CacheWorld;
const worker = () => {
  const cache = disk.open();
  return { ...connectionHandlers(cache), ...refreshHandler(cache), ...sourceHandlers(cache), ...crmHandlers };
};

beforeEach(() => {
  world = installFakeChrome();
  disk = new CacheWorld();
});
afterEach(() => vi.unstubAllGlobals());

describe('what the company has set', () => {
  it('is used entry by entry; one that is wrong is named by its path and takes no other with it', async () => {
    world.policy = {
      recipes: [JSON.stringify(house), '{', JSON.stringify({ ...house, id: 'X Y' })],
      crms: [{ crm: 'house', origin: SITE }, { origin: SITE }],
      sources: [source, { ...source, id: 'other', connector: 'nobody' }, { ...source, tenant: 7 }],
      mappings: [
        { source: 'twenty', mapping: '{"format":"tsugite-mapping/1","timeZone":"UTC","fields":{"plan.x":{"from":"a"}}}' },
      ],
      locks: ['sources', 'everything'],
      colour: 'red',
    };
    const { problems, recipes: own, crms, sources, mappings, locks } = await policyNow();
    expect([own.length, crms.length, sources.length, mappings.length, locks]).toEqual([1, 1, 1, 0, ['sources']]);
    expect(problems.map(({ path }) => path)).toEqual(
      expect.arrayContaining([
        'recipes[1]',
        'crms[1].crm',
        'sources[1].connector',
        'sources[2].tenant',
        'mappings[0].mapping.fields.plan.x',
        'locks[1]',
        'colour',
      ]),
    );
    expect(problems.some(({ path }) => path.startsWith('recipes[2].id'))).toBe(true);
  });

  it('turns a CRM on by a recipe of its own, which nobody turns off, replaces or removes', async () => {
    world.granted.add(`${SITE}/*`);
    world.policy = { recipes: [JSON.stringify(house)], crms: [{ crm: 'house', origin: SITE }] };
    expect((await recipeForScout(new URL(SITE)))?.id).toBe('house');
    expect((await syncScoutScripts()).recipe).toContain(`${SITE}/*`);
    const { 'crm.disable': disable, 'recipe.remove': remove, 'recipe.save': save, 'crm.list': list } = worker();
    expect(await disable({ crm: 'house', origin: SITE }, {})).toEqual(BLOCKED);
    expect(await remove({ id: 'house' }, {})).toEqual(BLOCKED);
    expect(await save({ recipe: house }, {})).toEqual(BLOCKED);
    expect(await list({}, {})).toMatchObject({ value: { managed: { recipes: ['house'], crms: ['house'], locked: false } } });
  });

  it('sets a source up without its secrets: these alone a person adds, and the facts come', async () => {
    world.granted.add('https://api.crm.example/*');
    world.policy = { sources: [source], mappings: [{ source: 'twenty', mapping: JSON.stringify(crm.fieldMap) }] };
    vi.stubGlobal('fetch', new RecordedNetwork(crm.answers).http);
    const { 'source.list': list, 'source.save': save, 'source.remove': remove, 'connection.connect': connect } = worker();
    const listed = await list({}, {});
    expect(listed).toMatchObject({ value: { sources: [{ managed: true, config: { id: 'twenty', mapping: crm.fieldMap } }] } });
    const config = listed.ok ? listed.value.sources[0]?.config : undefined;
    if (!config) throw new Error('not listed');
    const secrets = { apiKey: 'a-secret' };
    expect(await save({ config: { ...config, name: 'x', on: false }, secrets, keep: 'session' }, {})).toMatchObject({ ok: true });
    expect(await list({}, {})).toMatchObject({
      value: { sources: [{ secrets: ['apiKey'], config: { name: source.name, on: true } }] },
    });
    expect(await remove({ id: 'twenty' }, {})).toEqual(BLOCKED);
    const taro = { orgId: source.tenant, userId: 'taro' };
    expect(await connect({ crm: 'twenty', tenant: source.tenant, expected: { userId: 'taro' } }, {})).toMatchObject({ ok: true });
    const asked = await worker()['account.refresh']({ ref: crm.ref, identity: taro, force: true }, {});
    expect(asked).toMatchObject({ ok: true, value: { errors: {} } });
    const hanako = { ...taro, userId: 'hanako' };
    expect(await worker()['account.refresh']({ ref: crm.ref, identity: hanako, force: true }, {})).toMatchObject({ ok: false });
  });

  it('keeps a person from setting up, mapping or ordering sources where that is locked', async () => {
    world.policy = { locks: ['sources', 'precedence', 'crms', 'recipes'] };
    const { 'source.save': save, 'source.order': order, 'crm.enable': enable, 'recipe.save': teach } = worker();
    const config = { ...source, id: 'mine', via: 'worker' as const, on: true, settings: { ...(crm.settings as object) } };
    expect(await save({ config, secrets: {}, keep: 'session' }, {})).toEqual(BLOCKED);
    const precedence = { format: 'tsugite-precedence/1', all: { order: [] } };
    expect(await order({ crm: 'twenty', tenant: source.tenant, precedence }, {})).toEqual(BLOCKED);
    expect(await enable({ crm: 'espocrm', origin: SITE }, {})).toEqual(BLOCKED);
    expect(await teach({ recipe: house }, {})).toEqual(BLOCKED);
  });

  it('is followed when it changes, and when it is taken back all is as the person had it', async () => {
    const heard = vi.fn();
    onPolicyChange(heard);
    world.setPolicy({ sources: [source] });
    expect(heard).toHaveBeenCalledTimes(1);
    expect((await worker()['source.list']({}, {})).ok).toBe(true);
    world.setPolicy({});
    expect(await worker()['source.list']({}, {})).toMatchObject({ value: { sources: [], policy: { entries: 0, problems: [] } } });
  });
});
