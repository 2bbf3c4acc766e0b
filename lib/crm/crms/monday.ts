import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** monday CRM. An account is an item of a board: which one, a person says. Items open over the board, as a panel or a whole page. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'monday',
  name: 'monday CRM',
  hosts: ['*.monday.com'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    {
      path: ['/boards/{board}/pulses/{id}/**', '/boards/{board}/views/*/pulses/{id}/**'],
      choose: 'board',
      confidence: 'address',
      confirm: ['chosen'],
    },
  ],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/boards/{board}/pulses/{id}',
  apiOrigins: ['https://api.monday.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const UNSURE = { confidence: 'needs-confirmation' } as const;
  const { account, elsewhere, badId, foreign } = addressExamples('monday', 'https://mihon.monday.com', 'mihon.monday.com');
  return [
    account('/boards/1234567890/pulses/9876543210', '9876543210', UNSURE),
    account('/boards/1234567890/pulses/9876543210?reply=1', '9876543210', UNSURE),
    account('/boards/1234567890/views/55/pulses/9876543210', '9876543210', UNSURE),
    elsewhere('/boards/1234567890'),
    elsewhere('/boards/1234567890/views/55'),
    elsewhere('/boards/1234567890/pulses/0'),
    elsewhere('/boards/1234567890/pulses/new'),
    elsewhere('/workspaces/12'),
    elsewhere('/'),
    badId('/boards/1234567890/pulses/98x'),
    foreign('https://monday.com/boards/1234567890/pulses/9876543210'),
    foreign('http://mihon.monday.com/boards/1234567890/pulses/9876543210'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
