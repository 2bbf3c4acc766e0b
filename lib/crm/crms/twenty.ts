import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Twenty. Since its version 1 a click on a list may open the record in a panel at the right, without any change of the address. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'twenty',
  name: 'Twenty',
  hosts: ['*.twenty.com'],
  selfHosted: true,
  tenant: '{host}',
  recordId: ['uuid'],
  pages: [{ path: '/object/company/{id}/**', confidence: 'address' }],
  health: { present: [{ name: 'app', selector: '#root *' }], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  overlays: ['[data-side-panel]', '[data-testid="right-drawer"]'],
  address: '{origin}/object/company/{id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
  const { account, elsewhere, badId, foreign } = addressExamples('twenty', 'https://mihon.twenty.com', 'mihon.twenty.com');
  const own = addressExamples('twenty', 'http://crm.example.co.jp:3000', 'crm.example.co.jp:3000');
  return [
    account(`/object/company/${ID}`, ID),
    account(`/object/company/${ID.toUpperCase()}`, ID),
    account(`/object/company/${ID}?viewId=${ID}`, ID),
    account(`/object/company/${ID}#tasks`, ID),
    own.account(`/object/company/${ID}`, ID),
    elsewhere('/objects/companies'),
    elsewhere(`/objects/companies?viewId=${ID}`),
    elsewhere(`/object/person/${ID}`),
    elsewhere(`/object/opportunity/${ID}`),
    elsewhere('/object/company/00000000-0000-0000-0000-000000000000'),
    elsewhere('/settings/profile'),
    badId('/object/company/42'),
    foreign(`ftp://mihon.twenty.com/object/company/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
