import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Freshsales, also in its former form on a host of its own. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'freshsales',
  name: 'Freshsales',
  hosts: ['*.myfreshworks.com', '*.freshsales.io'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    { path: '/crm/sales/accounts/{id}/**', confidence: 'address' },
    { hosts: ['*.freshsales.io'], path: '/accounts/{id}/**', confidence: 'address' },
    { hosts: ['*.freshsales.io'], path: '/', hash: '/accounts/{id}/**', confidence: 'address' },
  ],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/crm/sales/accounts/{id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '70012345678';
  const { account, elsewhere, badId, foreign } = addressExamples(
    'freshsales',
    'https://mihon.myfreshworks.com',
    'mihon.myfreshworks.com',
  );
  const classic = addressExamples('freshsales', 'https://mihon.freshsales.io', 'mihon.freshsales.io');
  return [
    account(`/crm/sales/accounts/${ID}`, ID),
    account(`/crm/sales/accounts/${ID}?tab=deals`, ID),
    classic.account(`/accounts/${ID}`, ID),
    classic.account(`/#/accounts/${ID}`, ID),
    elsewhere('/crm/sales/accounts/view/402001'),
    elsewhere('/crm/sales/accounts'),
    elsewhere('/crm/sales/accounts/new'),
    elsewhere(`/crm/sales/contacts/${ID}`),
    elsewhere(`/crm/sales/deals/${ID}`),
    elsewhere(`/accounts/${ID}`),
    elsewhere('/crm/sales/accounts/0'),
    classic.elsewhere('/accounts/view/402001'),
    badId('/crm/sales/accounts/42a'),
    foreign(`https://mihon.freshdesk.com/accounts/${ID}`),
    foreign(`http://mihon.myfreshworks.com/crm/sales/accounts/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
