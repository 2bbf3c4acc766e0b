import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** EspoCRM. Everything stands behind `#`. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'espocrm',
  name: 'EspoCRM',
  hosts: [],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['hex:17', 'uuid'],
  pages: [
    {
      path: ['{base**}/index.html', '{base**}/index.php', '{base**}'],
      hash: 'Account/{action}/{id}/**',
      only: { action: ['view', 'edit'] },
      confidence: 'address',
    },
  ],
  health: {
    present: [{ name: 'record', selector: '#main .record' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: ['.modal.in', '.modal.show'],
  address: '{origin}/#Account/view/{id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '5f3c1a2b9d8e7f605';
  const { account, elsewhere, badId, foreign } = addressExamples('espocrm', 'https://crm.example.co.jp', 'crm.example.co.jp');
  return [
    account(`/#Account/view/${ID}`, ID),
    account(`/#Account/view/${ID}/layout=detail`, ID),
    account(`/?debug=1#Account/view/${ID}`, ID),
    account(`/#Account/edit/${ID}`, ID),
    account('/#Account/view/0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b', '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b'),
    account(`/espo/#Account/view/${ID}`, ID, { tenant: 'crm.example.co.jp/espo' }),
    elsewhere('/#Account'),
    elsewhere('/#Account/list'),
    elsewhere('/#Account/create'),
    elsewhere(`/#Contact/view/${ID}`),
    elsewhere(`/#Opportunity/view/${ID}`),
    elsewhere(`/#Account/related/${ID}/contacts`),
    elsewhere('/#Account/view/0'),
    elsewhere('/'),
    badId('/#Account/view/5f3c1a2b'),
    foreign(`ftp://crm.example.co.jp/#Account/view/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
