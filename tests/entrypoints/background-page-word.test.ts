import { beforeEach, describe, expect, it } from 'vitest';
import { pageWord } from '@/entrypoints/background/page-word';
import { confirmations } from '@/lib/crm/check-page';
import { dataCrmRecipe } from '@/lib/crm/data-crm-recipe';
import type { AddressExample, CrmRecipe } from '@/lib/crm/recipe';
import { recipeOf } from '@/lib/crm/registry';
import { writeSettings } from '@/lib/storage/write-settings';
import { type FakeWorld, installFakeChrome } from '@/tests/support/fake-browser';

interface RecipeFile {
  recipe: CrmRecipe;
  examples: AddressExample[];
}

const files = Object.values(import.meta.glob<RecipeFile>('../../lib/crm/crms/*.ts', { eager: true }));
const TAB = 7;
const CHOSEN = { state: 'refused', error: { kind: 'misconfigured', field: 'chosen' } };
const OTHER = { state: 'refused', error: { kind: 'not-found', what: 'account' } };

let world: FakeWorld;
const standOn = (url: string) => {
  world.tabs = [{ id: TAB, url }];
};
/** What the recipe's self-test says of the page. */
const pageFails = (...failed: string[]) => {
  world.answers = { check: { state: 'changed', failed, covered: false } };
};

beforeEach(() => {
  world = installFakeChrome();
  pageFails();
});

describe.each(files.map(({ recipe, examples }) => [recipe.id, recipe, examples] as const))('%s', (_, recipe, examples) => {
  const accounts = examples.flatMap(({ url, says }) => (says.state === 'account' ? [{ url, ref: says.ref }] : []));

  it('lets no more be read of an account than its address makes sure of', async () => {
    for (const { url, ref } of accounts) {
      standOn(url);
      const open = recipe.data ? confirmations(recipe.data, new URL(url)) : [];
      const word = await pageWord(recipe, { ref, tabId: TAB });
      if (open.includes('chosen')) expect(word, url).toEqual(CHOSEN);
      else expect(word, url).toEqual(open.includes('model') ? { state: 'heard', facets: ['profile'] } : { state: 'heard' });
    }
  });

  it('lets nothing be read of another account than the page’s', async () => {
    if (!recipe.data) return;
    for (const { url, ref } of accounts.slice(0, 3)) {
      standOn(url);
      expect(await pageWord(recipe, { ref: { ...ref, accountId: `${ref.accountId}9` }, tabId: TAB }), url).toEqual(OTHER);
    }
  });
});

describe('the page’s word in the worker', () => {
  const odoo = recipeOf('odoo');
  const ref = { crm: 'odoo', tenant: 'mihon.odoo.com', accountId: '12' };
  const ACTION = 'https://mihon.odoo.com/odoo/action-33/12';

  it('is not asked for again once a person has compared the name', async () => {
    standOn(ACTION);
    expect(await pageWord(odoo, { ref, tabId: TAB })).toEqual({ state: 'heard', facets: ['profile'] });
    await writeSettings({ confirmedRecipes: ['odoo|model'] });
    expect(await pageWord(odoo, { ref, tabId: TAB })).toEqual({ state: 'heard' });
  });

  it('counts for its own tab alone: a page of ours, or no page, asks by the account’s own address', async () => {
    standOn('chrome-extension://tsugitetsugitetsugitetsugitetsug/portfolio.html');
    expect(await pageWord(odoo, { ref, tabId: TAB })).toEqual({ state: 'heard' });
    const kintone = { crm: 'kintone', tenant: 'mihon.cybozu.com', accountId: '7' };
    expect(await pageWord(recipeOf('kintone'), { ref: kintone, tabId: TAB })).toEqual(CHOSEN);
    expect(await pageWord(recipeOf('kintone'), { ref: kintone })).toEqual(CHOSEN);
  });

  const { data } = recipeOf('attio') ?? {};
  const house =
    data && dataCrmRecipe({ ...data, identity: { record: [{ selector: '[data-record]', attribute: 'data-record' }] } });
  const example = files.find(({ recipe }) => recipe.id === 'attio')?.examples.find(({ says }) => says.state === 'account');
  const shown = example?.says.state === 'account' ? example.says.ref : ref;

  it('refuses a record that the page itself contradicts', async () => {
    standOn(example?.url ?? '');
    expect(await pageWord(house, { ref: shown, tabId: TAB })).toEqual({ state: 'heard' });
    pageFails('record');
    expect(await pageWord(house, { ref: shown, tabId: TAB })).toEqual(OTHER);
  });

  it('waits for a page that is on its way from one record to the next', async () => {
    standOn(example?.url ?? '');
    pageFails('record');
    const word = pageWord(house, { ref: shown, tabId: TAB });
    setTimeout(() => pageFails(), 100);
    expect(await word).toEqual({ state: 'heard' });
  });
});
