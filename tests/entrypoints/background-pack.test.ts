import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { crmHandlers } from '@/entrypoints/background/crm-handlers';
import { recipeForScout } from '@/entrypoints/background/recipe-answer';
import { sourceHandlers } from '@/entrypoints/background/source-handlers';
import { takePlaybook } from '@/entrypoints/background/take-playbook';
import { recipeOf } from '@/lib/crm/registry';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { loadPlaybook } from '@/lib/playbook/load-playbook';
import { samplePlaybook } from '@/lib/playbook/sample-playbook';
import { examples as crm } from '@/lib/sources/connectors/twenty/examples';
import { CacheWorld } from '@/tests/support/cache-world';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const SITE = 'https://crm.mihon.example';
const house = { ...recipeOf('espocrm')?.data, id: 'house', name: '社内CRM', hosts: ['crm.mihon.example'] };
const mappingFrom = (from: string) => ({ format: 'tsugite-mapping/1', timeZone: 'UTC', fields: { 'plan.seats': { from } } });
const source = {
  id: 'mine',
  name: 'Twenty',
  connector: 'twenty',
  crm: 'twenty',
  tenant: crm.ref.tenant,
  userId: 'taro',
  via: 'worker' as const,
  settings: { ...(crm.settings as object) },
  on: true,
};

let world: FakeWorld;
let disk: CacheWorld;
const worker = () => ({ ...sourceHandlers(disk.open()), ...crmHandlers });

/** The sample with these parts, read as a file is, and made the active one. */
async function take(parts: Record<string, unknown>): Promise<void> {
  const loaded = loadPlaybook({ ...samplePlaybook(), ...parts });
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  const playbook: Playbook = loaded.playbook;
  expect(await takePlaybook(disk.open(), playbook)).toMatchObject({ ok: true });
}
const listed = async () => {
  const answer = await worker()['source.list']({}, {});
  return answer.ok ? answer.value : undefined;
};
const mappedFrom = async () => {
  const { config, mappedBy } = (await listed())?.sources[0] ?? {};
  return [(config?.mapping?.fields as Record<string, { from: string }> | undefined)?.['plan.seats']?.from, mappedBy];
};

beforeEach(() => {
  world = installFakeChrome();
  disk = new CacheWorld();
  world.granted.add(`${SITE}/*`);
  world.granted.add('https://api.crm.example/*');
});

describe('recipes of a playbook', () => {
  it('read the pages of their hosts, under the name of the playbook, until another playbook has none', async () => {
    world.tabs = [{ id: 3, url: `${SITE}/#Account/view/1` }];
    await take({ recipes: [house] });
    expect((await recipeForScout(new URL(SITE)))?.id).toBe('house');
    expect(world.scripts.get('scout-recipe')?.matches).toContain(`${SITE}/*`);
    expect(world.injected).toEqual([3]);
    expect(await worker()['crm.list']({}, {})).toMatchObject({ value: { packed: ['house'] } });
    await take({});
    expect(await recipeForScout(new URL(SITE))).toBeNull();
    expect(await worker()['crm.list']({}, {})).toMatchObject({ value: { packed: [], recipes: [] } });
  });

  it('give way to a person’s own of the same id, and that to the company’s', async () => {
    await take({ recipes: [house] });
    const nameOf = async () => {
      const { recipes, packed } =
        (await worker()
          ['crm.list']({}, {})
          .then((answer) => (answer.ok ? answer.value : undefined))) ?? {};
      return [(recipes as { name: string }[] | undefined)?.map(({ name }) => name), packed];
    };
    expect(await nameOf()).toEqual([['社内CRM'], ['house']]);
    await worker()['recipe.save']({ recipe: { ...house, name: 'Mine' } }, {});
    expect(await nameOf()).toEqual([['Mine'], []]);
    world.setPolicy({ recipes: [JSON.stringify({ ...house, name: 'Theirs' })] });
    expect(await nameOf()).toEqual([['Theirs'], []]);
    world.setPolicy({});
    await worker()['recipe.remove']({ id: 'house' }, {});
    expect(await nameOf()).toEqual([['社内CRM'], ['house']]);
  });

  it('that cannot be used are told by their path, and take no other with them', async () => {
    const wrong = { ...house, id: 'other', pages: [{ ...(house.pages?.[0] ?? {}), hash: 7 }] };
    await take({
      recipes: [house, wrong, { ...house, id: 'salesforce' }],
      mappings: [{ crm: 'twenty', mapping: { ...mappingFrom('a'), fields: { 'plan.x': { from: 'a' } } } }],
    });
    const paths = (await listed())?.playbookProblems?.map(({ path }) => path);
    expect(paths).toEqual(expect.arrayContaining(['recipes.1.pages.0.hash', 'recipes.2.id', 'mappings.0.mapping.fields.plan.x']));
    expect((await recipeForScout(new URL(SITE)))?.id).toBe('house');
  });
});

describe('field mappings of a playbook', () => {
  it('stand in for the preset; a person’s own goes before them, and the company’s before all', async () => {
    await worker()['source.save']({ config: source, secrets: {}, keep: 'device' }, {});
    await take({ mappings: [{ crm: 'twenty', mapping: mappingFrom('packed') }] });
    expect(await mappedFrom()).toEqual(['packed', 'playbook']);
    await worker()['source.save']({ config: { ...source, mapping: mappingFrom('own') }, secrets: {}, keep: 'device' }, {});
    expect(await mappedFrom()).toEqual(['own', undefined]);
    world.setPolicy({ mappings: [{ source: 'mine', mapping: JSON.stringify(mappingFrom('set')) }] });
    expect(await mappedFrom()).toEqual(['set', 'company']);
  });

  it('are followed as the playbook changes, although the source was saved again meanwhile', async () => {
    await take({ mappings: [{ source: 'mine', mapping: mappingFrom('packed') }] });
    await worker()['source.save']({ config: source, secrets: {}, keep: 'device' }, {});
    const config = (await listed())?.sources[0]?.config;
    if (!config) throw new Error('not listed');
    await worker()['source.save']({ config: { ...config, name: 'Renamed' }, secrets: {}, keep: 'device' }, {});
    await take({ mappings: [{ source: 'mine', mapping: mappingFrom('newer') }] });
    expect(await mappedFrom()).toEqual(['newer', 'playbook']);
  });
});
