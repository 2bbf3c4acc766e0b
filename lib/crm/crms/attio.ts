import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Attio. The workspace stands first in the path. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'attio',
  name: 'Attio',
  hosts: ['app.attio.com'],
  tenant: '{workspace}',
  recordId: ['uuid'],
  pages: [{ path: '/{workspace}/company/{id}/**', confidence: 'address' }],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/{tenant}/company/{id}',
  apiOrigins: ['https://api.attio.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
  const { account, elsewhere, badId, foreign } = addressExamples('attio', 'https://app.attio.com', 'mihon');
  return [
    account(`/mihon/company/${ID}`, ID),
    account(`/mihon/company/${ID}/`, ID),
    account(`/mihon/company/${ID}/activity`, ID),
    account(`/mihon/company/${ID}/overview?modal=search`, ID),
    elsewhere('/mihon/companies'),
    elsewhere('/mihon/companies/view/0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5c'),
    elsewhere(`/mihon/person/${ID}`),
    elsewhere(`/mihon/deal/${ID}`),
    elsewhere('/mihon/company'),
    elsewhere('/mihon/home'),
    badId('/mihon/company/42'),
    foreign(`https://attio.com/mihon/company/${ID}`),
    foreign(`http://app.attio.com/mihon/company/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
