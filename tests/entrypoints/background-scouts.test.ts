import { beforeEach, describe, expect, it } from 'vitest';
import { crmHandlers, finishAsked } from '@/entrypoints/background/crm-handlers';
import { togglePanel } from '@/entrypoints/background/panel-toggle';
import { scoutOpenTabs, syncScoutScripts } from '@/entrypoints/background/scout-scripts';
import { knownRecipes } from '@/lib/crm/known-recipes';
import { UNTAUGHT } from '@/lib/crm/untaught';
import { keepAsked, readSiteTab } from '@/lib/storage/site-session';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const LIGHTNING = 'https://*.lightning.force.com/*';
const CLASSIC = 'https://*.my.salesforce.com/*';

let world: FakeWorld;
beforeEach(() => {
  world = installFakeChrome();
});

const matches = () => world.scripts.get('scout')?.matches;

describe('the scout', () => {
  it('is registered nowhere before a host is granted', async () => {
    expect(await syncScoutScripts()).toEqual({ crm: [], recipe: [] });
    expect(world.scripts.size).toBe(0);
  });

  it('is registered for what is granted, in the top frame alone, and follows it', async () => {
    world.granted.add(LIGHTNING);
    await syncScoutScripts();
    expect(world.scripts.get('scout')).toMatchObject({ matches: [LIGHTNING], allFrames: false, runAt: 'document_idle' });
    world.granted.add(CLASSIC);
    await syncScoutScripts();
    expect(matches()).toEqual([LIGHTNING, CLASSIC]);
    world.granted.clear();
    await syncScoutScripts();
    expect(world.scripts.size).toBe(0);
  });

  it('is registered for a single host that was granted, if it is a CRM host', async () => {
    world.granted.add('https://mihon.lightning.force.com/*').add('https://example.com/*');
    await syncScoutScripts();
    expect(matches()).toEqual(['https://mihon.lightning.force.com/*']);
  });

  it('is registered once when several events ask in the same moment', async () => {
    world.granted.add(LIGHTNING);
    await Promise.all([syncScoutScripts(), syncScoutScripts(), syncScoutScripts()]);
    expect(matches()).toEqual([LIGHTNING]);
  });

  it('is started in open pages of granted hosts that have none', async () => {
    world.tabs = [
      { id: 1, url: 'https://mihon.lightning.force.com/lightning/page/home' },
      { id: 2, url: 'https://mihon.lightning.force.com/lightning/page/home' },
      { id: 3, url: 'https://example.com/' },
    ];
    world.scouts.add(2);
    await scoutOpenTabs({ crm: [LIGHTNING], recipe: [] });
    expect(world.injected).toEqual([1]);
  });
});

describe('turning a CRM on and off', () => {
  it('is refused where the host was not granted, or the CRM is none', async () => {
    expect(await crmHandlers['crm.enable']({ crm: 'salesforce' }, {})).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await crmHandlers['crm.enable']({ crm: 'nobody' }, {})).toMatchObject({ ok: false, error: { kind: 'not-found' } });
  });

  it('registers and starts the scout, and takes it away with the permission', async () => {
    world.granted.add(LIGHTNING);
    world.tabs = [{ id: 1, url: 'https://mihon.lightning.force.com/' }];
    expect(await crmHandlers['crm.enable']({ crm: 'salesforce' }, {})).toEqual({ ok: true, value: { origins: [LIGHTNING] } });
    expect(world.injected).toEqual([1]);
    await crmHandlers['crm.disable']({ crm: 'salesforce' }, {});
    expect(world.scripts.size).toBe(0);
    expect([...world.granted]).toEqual([]);
    expect(await crmHandlers['crm.list']({}, {})).toEqual({
      ok: true,
      value: {
        disabled: ['salesforce'],
        sites: [],
        recipes: [],
        packed: [],
        chosen: {},
        managed: { recipes: [], crms: [], locked: false },
      },
    });
  });

  it('starts one scout in the page, though the window that asked and the news of the permission both turn it on', async () => {
    const origin = 'https://crm.example.co.jp';
    world.tabs = [{ id: 1, url: `${origin}/` }];
    for (const crm of [UNTAUGHT, 'odoo']) {
      world.injected.length = 0;
      await keepAsked({ crm, origin });
      world.granted.add(`${origin}/*`);
      const news = finishAsked().then(async () => scoutOpenTabs(await syncScoutScripts()));
      await Promise.all([news, crmHandlers['crm.enable']({ crm, origin }, {})]);
      expect(world.injected).toEqual([1]);
    }
  });

  it('stays off although the host is granted, until it is turned on again', async () => {
    await crmHandlers['crm.disable']({ crm: 'salesforce' }, {});
    world.granted.add(LIGHTNING);
    await syncScoutScripts();
    expect(world.scripts.size).toBe(0);
    await crmHandlers['crm.enable']({ crm: 'salesforce' }, {});
    expect(matches()).toEqual([LIGHTNING]);
  });
});

describe('the permission of a CRM that is turned off', () => {
  const HOST = 'https://crm.example.co.jp';
  const source = (id: string, crm: string, address: string) => ({
    id,
    name: id,
    crm,
    tenant: 'crm.example.co.jp',
    connector: 'generic-json',
    settings: { address },
    on: true,
    via: 'worker',
  });
  const odoo = async () => {
    world.granted.add(`${HOST}/*`);
    expect(await crmHandlers['crm.enable']({ crm: 'odoo', origin: HOST }, {})).toMatchObject({ ok: true });
  };

  it('is given back with the sources of its own accounts, and kept while a source of another CRM calls there', async () => {
    await odoo();
    await chrome.storage.local.set({ sources: [source('own', 'odoo', `${HOST}/api/{accountId}`)] });
    await crmHandlers['crm.disable']({ crm: 'odoo' }, {});
    expect([...world.granted]).toEqual([]);
    await odoo();
    await chrome.storage.local.set({ sources: [source('other', 'hubspot', `${HOST}/api/{accountId}`)] });
    await crmHandlers['crm.disable']({ crm: 'odoo', origin: HOST }, {});
    expect([...world.granted]).toEqual([`${HOST}/*`]);
    expect(world.scripts.size).toBe(0);
  });

  it('is kept while another CRM that is on stands on the same hosts', async () => {
    const wide = 'https://app.attio.com/*';
    world.granted.add(wide);
    const { attio, imported } = { attio: { crm: 'attio' }, imported: 'attio-copy' };
    const copy = knownRecipes({ sites: [], recipes: [], chosen: {} }).find(({ id }) => id === 'attio')?.data;
    await crmHandlers['recipe.save']({ recipe: { ...copy, id: imported } }, {});
    await crmHandlers['crm.disable'](attio, {});
    expect([...world.granted]).toEqual([wide]);
    expect(world.scripts.get('scout-recipe')?.matches).toEqual([wide]);
    await crmHandlers['crm.disable']({ crm: imported }, {});
    expect([...world.granted]).toEqual([]);
    expect(world.scripts.size).toBe(0);
  });

  it('goes with a recipe that is removed', async () => {
    await odoo();
    const copy = knownRecipes({ sites: [], recipes: [], chosen: {} }).find(({ id }) => id === 'odoo')?.data;
    await crmHandlers['recipe.save']({ recipe: { ...copy, id: 'house' } }, {});
    await crmHandlers['crm.enable']({ crm: 'house', origin: HOST }, {});
    await crmHandlers['recipe.remove']({ id: 'house' }, {});
    expect([...world.granted]).toEqual([]);
  });
});

describe('the shortcut', () => {
  it('asks on a page without a scout, in a window whose address names no tab', async () => {
    await togglePanel({ id: 7, url: 'https://crm.example.co.jp/odoo/contacts/12' });
    expect(world.windows).toEqual([chrome.runtime.getURL('site.html')]);
    expect(await readSiteTab()).toBe(7);
    expect(world.optionsOpened).toBe(0);
  });

  it('asks again on a page whose permission was taken back, though its scout still hears', async () => {
    const origin = 'https://crm.example.co.jp';
    world.scouts.add(7);
    world.granted.add(`${origin}/*`);
    await togglePanel({ id: 7, url: `${origin}/odoo/contacts/12` });
    expect([world.toggled, world.windows]).toEqual([[7], []]);
    world.granted.clear();
    await togglePanel({ id: 7, url: `${origin}/odoo/contacts/12` });
    expect([world.toggled, world.windows]).toEqual([[7], [chrome.runtime.getURL('site.html')]]);
  });

  it('reaches the scout of the tab; where there is no page of the web it opens the settings', async () => {
    world.scouts.add(5);
    await togglePanel({ id: 5 });
    expect([world.toggled, world.optionsOpened]).toEqual([[5], 0]);
    await togglePanel({ id: 6 });
    await togglePanel(undefined);
    expect([world.toggled, world.optionsOpened]).toEqual([[5], 2]);
  });
});
