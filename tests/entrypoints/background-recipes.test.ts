import { beforeEach, describe, expect, it } from 'vitest';
import { crmHandlers, finishAsked } from '@/entrypoints/background/crm-handlers';
import { askingHost, recipeForScout } from '@/entrypoints/background/recipe-answer';
import { recipeById, recipesForHost } from '@/entrypoints/background/recipes';
import { syncScoutScripts } from '@/entrypoints/background/scout-scripts';
import { recipeOf } from '@/lib/crm/registry';
import { UNTAUGHT } from '@/lib/crm/untaught';
import { CRM_STORE_KEY, readCrmStore } from '@/lib/storage/crm-store';
import { keepAsked, takeAsked } from '@/lib/storage/site-session';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

const SITE = 'https://crm.example.co.jp';
const HUBSPOT = 'https://app.hubspot.com/*';
const grant = (origin: string) => world.granted.add(`${origin}/*`);
const enable = (crm: string, origin?: string) => crmHandlers['crm.enable']({ crm, ...(origin !== undefined && { origin }) }, {});
const matches = () => world.scripts.get('scout-recipe')?.matches ?? [];

/** A recipe of a person's own: Attio's forms under another name, on another host. */
const own = (id = 'house') => ({ ...recipeOf('attio')?.data, id, name: 'House', hosts: ['crm.example.co.jp'] });

let world: FakeWorld;
beforeEach(() => {
  world = installFakeChrome();
});

describe('a CRM that is data', () => {
  it('is read by its own script where its hosts are granted, and by none of Salesforce', async () => {
    world.granted.add(HUBSPOT);
    await syncScoutScripts();
    expect(world.scripts.get('scout-recipe')).toMatchObject({ js: ['content-scripts/recipe.js'], allFrames: false });
    expect(matches()).toContain(HUBSPOT);
    expect(world.scripts.has('scout')).toBe(false);
    expect((await recipesForHost('app.hubspot.com')).map(({ id }) => id)).toEqual(['hubspot']);
  });

  it('is no recipe of its host once it is turned off, or was never granted', async () => {
    expect(await recipesForHost('app.hubspot.com')).toEqual([]);
    world.granted.add(HUBSPOT);
    await crmHandlers['crm.disable']({ crm: 'hubspot' }, {});
    world.granted.add(HUBSPOT);
    expect(await recipesForHost('app.hubspot.com')).toEqual([]);
    expect((await recipeById('hubspot'))?.name).toBe('HubSpot');
  });
});

describe('a host of a company’s own', () => {
  it('is turned on for one CRM, there alone, and off again with the panel and the permission', async () => {
    expect(await enable('odoo', SITE)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    grant(SITE);
    world.tabs = [{ id: 3, url: `${SITE}/odoo/contacts/12` }];
    expect(await enable('odoo', SITE)).toEqual({ ok: true, value: { origins: [`${SITE}/*`] } });
    expect(matches()).toEqual([`${SITE}/*`]);
    expect(world.injected).toContain(3);
    expect((await recipeForScout(new URL(SITE)))?.hosts).toEqual(['*.odoo.com', 'crm.example.co.jp']);
    expect(await recipeForScout(new URL('https://other.example.co.jp'))).toBeNull();
    await crmHandlers['crm.disable']({ crm: 'odoo', origin: SITE }, {});
    expect([world.ran, [...world.granted], matches()]).toEqual([[3], [], []]);
    expect((await readCrmStore()).disabled).toEqual([]);
  });

  it('belongs to one CRM at a time', async () => {
    grant(SITE);
    await enable('odoo', SITE);
    await enable('espocrm', SITE);
    expect((await readCrmStore()).sites).toEqual([{ crm: 'espocrm', origin: SITE }]);
  });

  it('is refused where the CRM cannot stand there, or where it is no origin', async () => {
    grant('http://crm.example.co.jp');
    grant(SITE);
    expect(await enable('hubspot', 'http://crm.example.co.jp')).toMatchObject({ ok: false, error: { kind: 'misconfigured' } });
    expect(await enable('salesforce', SITE)).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    for (const bad of [`${SITE}/odoo`, 'javascript:alert(1)', 'file:///etc', '*'])
      expect(await enable('odoo', bad)).toMatchObject({ ok: false, error: { kind: 'misconfigured', field: 'origin' } });
    expect((await readCrmStore()).sites).toEqual([]);
  });

  it('is finished by the worker where the browser’s question closed the window that asked', async () => {
    await keepAsked({ crm: 'odoo', origin: SITE });
    grant(SITE);
    await finishAsked();
    expect(matches()).toEqual([`${SITE}/*`]);
    expect(await takeAsked()).toBeUndefined();
  });
});

describe('recipes of a person’s own', () => {
  it('are checked before they are kept, and again when they are read', async () => {
    const bad = await crmHandlers['recipe.save']({ recipe: { ...own(), hosts: ['*.jp'] } }, {});
    expect(bad).toMatchObject({ ok: true, value: { problems: [{ path: 'hosts.0', code: 'host-too-wide' }] } });
    expect(await crmHandlers['recipe.save']({ recipe: own('salesforce') }, {})).toMatchObject({
      ok: true,
      value: { problems: [{ path: 'id', code: 'reserved-name' }] },
    });
    await chrome.storage.local.set({ [CRM_STORE_KEY]: { recipes: [{ ...own(), hosts: ['*.jp'] }], disabled: 5 } });
    expect(await recipeById('house')).toBeUndefined();
    expect((await readCrmStore()).disabled).toEqual([]);
  });

  it('take the place of "untaught" on their host, and leave nothing behind', async () => {
    grant(SITE);
    await enable(UNTAUGHT, SITE);
    expect((await recipeForScout(new URL(SITE)))?.id).toBe(UNTAUGHT);
    await crmHandlers['recipe.save']({ recipe: own() }, {});
    expect((await recipeForScout(new URL(SITE)))?.id).toBe('house');
    expect((await readCrmStore()).sites).toEqual([{ crm: 'house', origin: SITE }]);
    await crmHandlers['recipe.remove']({ id: 'house' }, {});
    expect([await recipeForScout(new URL(SITE)), (await readCrmStore()).sites, matches()]).toEqual([null, [], []]);
  });

  it('and built-in ones know which list holds the accounts', async () => {
    const url = new URL('https://mihon.cybozu.com/k/12/show#record=7');
    const says = async () => (await recipeById('kintone'))?.recognise(url);
    expect(await says()).toMatchObject({ confidence: 'needs-confirmation' });
    await crmHandlers['crm.choose']({ crm: 'kintone', name: 'app', values: ['12'] }, {});
    expect(await says()).toMatchObject({ state: 'account', confidence: 'address' });
    await crmHandlers['crm.choose']({ crm: 'kintone', name: 'app', values: [] }, {});
    expect(await says()).toMatchObject({ confidence: 'needs-confirmation' });
  });
});

describe('what a tab is', () => {
  const describeTab = (url: string) => {
    world.tabs = [{ id: 4, url }];
    return crmHandlers['site.describe']({ tabId: 4 }, {});
  };

  it('is said by its host first, else by its parts and its address', async () => {
    expect(await describeTab('https://app.hubspot.com/home')).toMatchObject({
      value: { candidates: [{ crm: 'hubspot', by: 'host' }] },
    });
    world.answers = ['espocrm'];
    const seen = await describeTab(`${SITE}/odoo/contacts/12`);
    expect(seen).toMatchObject({ value: { origin: SITE, granted: false } });
    const candidates = seen.ok ? seen.value.candidates : [];
    expect(candidates[0]).toMatchObject({ crm: 'espocrm', by: 'page' });
    expect(candidates).toContainEqual({ crm: 'odoo', name: 'Odoo', by: 'address' });
  });

  it('is nothing where the page is none of the web’s', async () => {
    expect(await describeTab('chrome://extensions/')).toEqual({ ok: true, value: { candidates: [], granted: false } });
  });
});

describe('who may ask for a recipe', () => {
  const sender = { id: 'tsugitetsugitetsugitetsugitetsug', origin: SITE, frameId: 0, tab: { id: 1 } as chrome.tabs.Tab };

  it('is our own script in the page of a tab', () => {
    expect(askingHost(sender)?.origin).toBe(SITE);
    for (const other of [
      { id: 'another' },
      { frameId: 2 },
      { origin: 'null' },
      { origin: chrome.runtime.getURL('').slice(0, -1) },
    ])
      expect(askingHost({ ...sender, ...other })).toBeNull();
  });
});
