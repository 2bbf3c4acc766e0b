import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Close. The address does not say of which organisation the lead is. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'close',
  name: 'Close',
  hosts: ['app.close.com'],
  tenant: '{host}',
  recordId: ['prefix:lead_'],
  pages: [{ path: '/lead/{id}/**', confidence: 'address' }],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/lead/{id}/',
  apiOrigins: ['https://api.close.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = 'lead_4Kq2bT8sYw1xZ7mN9pR3vC5dF6gH0jL';
  const { account, elsewhere, badId, foreign } = addressExamples('close', 'https://app.close.com', 'app.close.com');
  return [
    account(`/lead/${ID}/`, ID),
    account(`/lead/${ID}`, ID),
    account(`/lead/${ID}/#activity`, ID),
    elsewhere('/leads/'),
    elsewhere('/lead/new'),
    elsewhere('/lead/'),
    elsewhere('/opportunities/'),
    elsewhere('/contacts/'),
    elsewhere('/inbox/'),
    badId('/lead/cont_4Kq2bT8sYw1xZ7mN9pR3vC5dF6gH0jL/'),
    foreign(`https://close.com/lead/${ID}/`),
    foreign(`http://app.close.com/lead/${ID}/`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
