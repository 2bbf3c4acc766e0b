import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addressExamples } from '@/lib/crm/address-examples';
import { dataCrmRecipe } from '@/lib/crm/data-crm-recipe';
import { loadRecipe } from '@/lib/crm/load-recipe';
import { root } from '@/tests/setup/root.mjs';

const loaded = loadRecipe(readFileSync(join(root, 'tests/tryton/tryton.recipe.json'), 'utf8'));
const origin = 'http://127.0.0.1:8017';
const { account, elsewhere, badId } = addressExamples('tryton-mihon', origin, '127.0.0.1:8017');

/** A party may be a person. */
const UNSURE = { confidence: 'needs-confirmation' } as const;
const PARENT = { ...UNSURE, as: 'parent' } as const;

/** Addresses as the client writes them, and as people link. */
const examples = [
  account('/#mihon/model/party.party/9', '9', UNSURE),
  account('/#mihon/model/party.party/9;name=%22Party%22&views=%5Bnull%5D', '9', UNSURE),
  account('/#mihon/model/party.party/27;name=%22Parties%22&views=%5Bnull%2Cnull%5D', '27', UNSURE),
  account(
    '/#mihon/model/sale.subscription;domain=%5B%5B%22party%22%2C%22%3D%22%2C9%5D%5D&name=%22Subscriptions%20(Fictional%20Clinics%20Inc.)%22&search_value=%5B%5B%22state%22%2C%22not%20in%22%2C%5B%22closed%22%2C%22cancelled%22%5D%5D%5D&views=%5Bnull%5D',
    '9',
    PARENT,
  ),
  elsewhere('/#mihon/model/party.party;name=%22Party%22&views=%5Bnull%2Cnull%5D'),
  elsewhere('/#mihon/model/sale.subscription/2;name=%22Subscription%22&views=%5Bnull%5D'),
  elsewhere('/#mihon/model/sale.subscription;name=%22Subscriptions%22&views=%5Bnull%5D'),
  elsewhere('/#mihon/model/party.party/0'),
  badId('/#mihon/model/party.party/-1;views=%5Bnull%5D'),
  elsewhere('/#another/model/party.party/9'),
  elsewhere('/#'),
  elsewhere('/'),
  badId('/#mihon/model/party.party/9a;name=%22Party%22'),
];

describe('the recipe for Tryton, as a company would write it', () => {
  it('loads', () => {
    expect(loaded).toMatchObject({ ok: true });
  });

  it.each(examples)('$url', ({ url, says }) => {
    if (!loaded.ok) throw new Error('It does not load.');
    expect(dataCrmRecipe(loaded.recipe).recognise(new URL(url))).toEqual(says);
  });

  it('finds the page of an account again that a person names by hand', () => {
    if (!loaded.ok) throw new Error('It does not load.');
    const recipe = dataCrmRecipe(loaded.recipe);
    const address = recipe.accountAddress(origin, '9', '127.0.0.1:8017');
    expect(address).toBe(`${origin}/#mihon/model/party.party/9`);
    expect(recipe.recognise(new URL(address))).toMatchObject({ state: 'account', ref: { accountId: '9' } });
  });
});
