import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Pipedrive. `app.pipedrive.com` leads on to the company's own host. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'pipedrive',
  name: 'Pipedrive',
  hosts: ['*.pipedrive.com'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [{ path: '/organization/{id}/**', confidence: 'address' }],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/organization/{id}',
  apiOrigins: ['https://api.pipedrive.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const { account, elsewhere, badId, foreign } = addressExamples(
    'pipedrive',
    'https://mihon.pipedrive.com',
    'mihon.pipedrive.com',
  );
  return [
    account('/organization/42', '42'),
    account('/organization/42/', '42'),
    account('/organization/42?tab=deals', '42'),
    addressExamples('pipedrive', 'https://app.pipedrive.com', 'app.pipedrive.com').account('/organization/42', '42'),
    elsewhere('/organization/0'),
    elsewhere('/organization/new'),
    elsewhere('/organizations/list/user/everyone'),
    elsewhere('/deal/42'),
    elsewhere('/person/42'),
    elsewhere('/leads/inbox/0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b'),
    elsewhere('/pipeline'),
    badId('/organization/42a'),
    foreign('https://pipedrive.com/organization/42'),
    foreign('https://mihon.pipedrive.com.example.com/organization/42'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
