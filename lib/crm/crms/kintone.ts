import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** kintone. The record stands behind `#`, where going from one to the next changes nothing else. Which app holds the customers, a person says: until then every app's record might be one. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'kintone',
  name: 'kintone',
  hosts: ['*.cybozu.com', '*.s.cybozu.com', '*.kintone.com', '*.s.kintone.com', '*.cybozu.cn', '*.s.cybozu.cn'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    {
      path: ['/k/{app}/show', '/k/guest/{space}/{app}/show'],
      hashQuery: { record: '{id}' },
      choose: 'app',
      confidence: 'address',
      confirm: ['chosen'],
    },
    {
      path: ['/k/m/{app}/show', '/k/guest/{space}/m/{app}/show', '/k/m/guest/{space}/{app}/show'],
      query: { record: '{id}' },
      choose: 'app',
      confidence: 'address',
      confirm: ['chosen'],
    },
  ],
  health: {
    present: [{ name: 'record', selector: '.gaia-argoui-app-show, .gaia-mobile-v2-app-show' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: ['.gaia-argoui-app-show-sidebar'],
  address: '{origin}/k/{app}/show#record={id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const UNSURE = { confidence: 'needs-confirmation' } as const;
  const { account, elsewhere, badId, foreign } = addressExamples('kintone', 'https://mihon.cybozu.com', 'mihon.cybozu.com');
  const on = (host: string) => addressExamples('kintone', `https://${host}`, host);
  return [
    account('/k/12/show#record=7', '7', UNSURE),
    account('/k/12/show#record=7&l.view=20&l.q&l.sort=f1&l.order=desc', '7', UNSURE),
    account('/k/12/show#l.view=20&record=7', '7', UNSURE),
    account('/k/12/show#record=7&mode=show', '7', UNSURE),
    account('/k/12/show#record=7&mode=edit', '7', UNSURE),
    account('/k/12/show#record=7&tab=comments', '7', UNSURE),
    account('/k/guest/3/12/show#record=7', '7', UNSURE),
    account('/k/m/12/show?record=7', '7', UNSURE),
    on('mihon.kintone.com').account('/k/12/show#record=7', '7', UNSURE),
    on('mihon.cybozu.cn').account('/k/12/show#record=7', '7', UNSURE),
    on('mihon.s.cybozu.com').account('/k/12/show#record=7', '7', UNSURE),
    elsewhere('/k/12/show#record=0'),
    elsewhere('/k/12/show'),
    elsewhere('/k/12/?view=20'),
    elsewhere('/k/12/'),
    elsewhere('/k/12/edit'),
    elsewhere('/k/12/edit?copy=7'),
    elsewhere('/k/12/print?record=7'),
    elsewhere('/k/#/portal'),
    elsewhere('/o/'),
    badId('/k/12/show#record=7a'),
    foreign('https://cybozu.com/k/12/show#record=7'),
    foreign('http://mihon.cybozu.com/k/12/show#record=7'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
