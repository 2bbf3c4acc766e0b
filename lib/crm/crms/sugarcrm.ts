import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** SugarCRM with its single page behind `#`; old modules stand there as whole addresses (`bwc`). */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'sugarcrm',
  name: 'SugarCRM',
  hosts: ['*.sugarondemand.com'],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['uuid'],
  pages: [
    {
      path: ['{base**}/index.html', '{base**}/index.php', '{base**}'],
      hash: ['Accounts/{id}', 'Accounts/{id}/edit', 'Accounts/{id}/layout/**'],
      confidence: 'address',
    },
    {
      path: ['{base**}/index.html', '{base**}/index.php', '{base**}'],
      hash: 'bwc/index.php',
      hashQuery: { module: 'Accounts', action: 'DetailView', record: '{id}' },
      confidence: 'address',
    },
  ],
  health: {
    present: [{ name: 'app', selector: '#sugarcrm' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: ['.drawer.active', '.dashboard-pane'],
  address: '{origin}/#Accounts/{id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
  const { account, elsewhere, badId, foreign } = addressExamples(
    'sugarcrm',
    'https://mihon.sugarondemand.com',
    'mihon.sugarondemand.com',
  );
  const own = addressExamples('sugarcrm', 'https://crm.example.co.jp', 'crm.example.co.jp/sugar');
  return [
    account(`/#Accounts/${ID}`, ID),
    account(`/#Accounts/${ID}/edit`, ID),
    account(`/index.php#Accounts/${ID}`, ID),
    account(`/#bwc/index.php?module=Accounts&action=DetailView&record=${ID}`, ID),
    own.account(`/sugar/#Accounts/${ID}`, ID),
    elsewhere('/#Accounts'),
    elsewhere('/#Accounts/create'),
    elsewhere(`/#Accounts/${ID}/link/contacts/create`),
    elsewhere(`/#Contacts/${ID}`),
    elsewhere(`/#Opportunities/${ID}`),
    elsewhere('/#Home'),
    elsewhere('/'),
    badId('/#Accounts/42'),
    foreign(`ftp://mihon.sugarondemand.com/#Accounts/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
