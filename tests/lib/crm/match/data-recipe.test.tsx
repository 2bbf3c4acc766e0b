import { describe, expect, it } from 'vitest';
import { withChosen, withHost } from '@/lib/crm/data-crm-recipe';
import { dataRecipe } from '@/lib/crm/match/data-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { houseRecipe as house } from '../house-recipe';

const LIST = 'https://crm.example.co.jp/#mihon/list/customers/7';
const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const says = (data: RecipeData, url: string) => dataRecipe(data).recognise(new URL(url));

describe('a list that a person chooses', () => {
  it('needs confirmation until it is chosen, and is told by the address from then on', () => {
    expect(says(house, LIST)).toMatchObject({ state: 'account', confidence: 'needs-confirmation' });
    expect(says(withChosen(house, 'list', ['customers']), LIST)).toMatchObject({ state: 'account', confidence: 'address' });
  });

  it('leaves every other list out, so that one id is never two accounts', () => {
    expect(says(withChosen(house, 'list', ['suppliers']), LIST)).toEqual({ state: 'elsewhere' });
  });
});

describe('hosts', () => {
  it('are those of the recipe and those that a person added', () => {
    const data = withHost(house, 'crm.localhost');
    expect(dataRecipe(data).ownsHost('crm.localhost')).toBe(true);
    expect(dataRecipe(house).ownsHost('crm.localhost')).toBe(false);
    expect(says(data, 'http://crm.localhost:8080/#mihon/model/party.party/1')).toMatchObject({
      ref: { crm: 'house', tenant: 'crm.localhost:8080/mihon', accountId: '1' },
    });
  });

  it('of a CRM that only its maker runs are over https, and no others', () => {
    const { selfHosted: _, ...hosted } = house;
    const foreign = { state: 'unrecognised', failed: 'unknown-host' };
    expect(says(hosted, 'http://crm.example.co.jp/#mihon/model/party.party/1')).toEqual(foreign);
    expect(says(hosted, 'https://crm.example.com/#mihon/model/party.party/1')).toEqual(foreign);
  });
});

describe('the page’s own word', () => {
  it('stands between literals, or in a script under its key', () => {
    const html = `<body data-org="x org:mihon; y"><script>var session = {"user" : 42}</script></body>`;
    expect(dataRecipe(house).identify(page(html))).toEqual({ orgId: 'mihon', userId: '42' });
  });

  it.each([
    ['no attribute', '<body><p>org:mihon;</p></body>'],
    ['no end', '<body data-org="org:mihon"></body>'],
    ['a key before its mark', '<script>{"user":"7"} session</script>'],
    ['a value that is none', '<script>session = {"user": null}</script>'],
    ['text that is no script', '<p>session {"user":"7"}</p>'],
    ['a value that is too long', `<script>session = {"user":"${'7'.repeat(129)}"}</script>`],
  ])('is missing: %s', (_, html) => {
    expect(dataRecipe(house).identify(page(html))).toEqual({});
  });

  it('is missing where the selector is none', () => {
    const broken = { ...house, identity: { user: [{ selector: ':::' }] } };
    expect(dataRecipe(broken).identify(page('<p>7</p>'))).toEqual({});
  });
});
