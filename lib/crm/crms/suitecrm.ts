import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** SuiteCRM: 8 behind `#`, 7 with a full load of the page at every click, or behind `#ajaxUILoc` where that is turned on. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'suitecrm',
  name: 'SuiteCRM',
  hosts: [],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['uuid', 'free:36'],
  pages: [
    {
      path: ['{base**}/index.html', '{base**}/index.php', '{base**}'],
      hash: '/accounts/{action}/{id}/**',
      only: { action: ['record', 'detail', 'edit'] },
      confidence: 'address',
    },
    {
      // In version 8 the old pages stand in a frame, from a folder of their own.
      path: ['{base**}/legacy/index.php', '{base**}/index.php', '{base**}'],
      // A copy that is being made bears the id of what it is copied from.
      query: { module: 'Accounts', action: '{action}', record: '{id}', 'isDuplicate?': 'false' },
      only: { action: ['DetailView', 'EditView'] },
      confidence: 'address',
    },
    {
      path: ['{base**}/index.php', '{base**}'],
      hashQuery: { ajaxUILoc: 'index.php?*module=Accounts&*action=DetailView&*record={id}' },
      confidence: 'address',
    },
  ],
  identity: {
    user: [{ selector: 'a[href*="module=Users"][href*="record="]', attribute: 'href', after: 'record=' }],
  },
  health: {
    present: [{ name: 'page', selector: 'app-root, #content' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  address: '{origin}/index.php?module=Accounts&action=DetailView&record={id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
  const { account, elsewhere, badId, foreign } = addressExamples('suitecrm', 'https://crm.example.co.jp', 'crm.example.co.jp');
  const old = `index.php?module=Accounts&action=DetailView&record=${ID}`;
  return [
    account(`/#/accounts/record/${ID}`, ID),
    account(`/#/accounts/record/${ID}?return_module=Home`, ID),
    account(`/#/accounts/detail/${ID}`, ID),
    account(`/#/accounts/edit/${ID}`, ID),
    account(`/suite/public/#/accounts/record/${ID}`, ID, { tenant: 'crm.example.co.jp/suite/public' }),
    account(`/${old}`, ID),
    account(`/index.php?record=${ID}&action=DetailView&return_module=Accounts&module=Accounts`, ID),
    account(`/index.php?module=Accounts&action=EditView&record=${ID}`, ID),
    account(`/index.php?action=ajaxui#ajaxUILoc=${encodeURIComponent(old)}`, ID),
    account('/index.php?module=Accounts&action=DetailView&record=seed_account_1', 'seed_account_1'),
    account(`/legacy/${old}`, ID),
    account(`/suite/${old}`, ID, { tenant: 'crm.example.co.jp/suite' }),
    elsewhere('/#/accounts'),
    elsewhere('/#/accounts/index'),
    elsewhere('/#/accounts/create'),
    elsewhere(`/#/contacts/record/${ID}`),
    elsewhere('/index.php?module=Accounts&action=index'),
    elsewhere('/index.php?module=Accounts&action=EditView'),
    elsewhere('/index.php?module=Accounts&action=DetailView'),
    elsewhere('/index.php?module=Accounts&action=ListView'),
    elsewhere(`/index.php?module=Accounts&action=EditView&isDuplicate=true&record=${ID}`),
    elsewhere(`/index.php?module=Contacts&action=DetailView&record=${ID}`),
    elsewhere('/index.php?module=Accounts&action=DetailView&record=0'),
    elsewhere('/'),
    badId('/index.php?module=Accounts&action=DetailView&record=1%2F2'),
    foreign(`ftp://crm.example.co.jp/${old}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [
  {
    html: '<a id="profile" href="index.php?module=Users&amp;action=EditView&amp;record=5b1e">見本 花子</a>',
    says: { userId: '5b1e' },
  },
  SAYS_NOBODY,
];
