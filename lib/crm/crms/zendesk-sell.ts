import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Zendesk Sell. People and companies are contacts alike; the address does not tell them apart. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'zendesk-sell',
  name: 'Zendesk Sell',
  hosts: ['app.futuresimple.com', '*.zendesk.com'],
  tenant: '{host}',
  recordId: ['digits'],
  pages: [
    {
      hosts: ['app.futuresimple.com'],
      path: '/crm/contacts/{id}/**',
      confidence: 'needs-confirmation',
      confirm: ['company'],
    },
    {
      hosts: ['*.zendesk.com'],
      path: ['/sell/contacts/{id}/**', '/sell/crm/contacts/{id}/**', '/sell/crm/companies/{id}/**'],
      confidence: 'needs-confirmation',
      confirm: ['company'],
    },
  ],
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/crm/contacts/{id}',
  apiOrigins: ['https://api.getbase.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const UNSURE = { confidence: 'needs-confirmation' } as const;
  const { account, elsewhere, badId, foreign } = addressExamples(
    'zendesk-sell',
    'https://app.futuresimple.com',
    'app.futuresimple.com',
  );
  const sub = addressExamples('zendesk-sell', 'https://mihon.zendesk.com', 'mihon.zendesk.com');
  return [
    account('/crm/contacts/42', '42', UNSURE),
    sub.account('/sell/contacts/42', '42', UNSURE),
    elsewhere('/crm/contacts'),
    elsewhere('/crm/contacts/0'),
    elsewhere('/crm/leads/42'),
    elsewhere('/sales/deals/42'),
    sub.elsewhere('/sell/leads/42'),
    sub.elsewhere('/agent/tickets/42'),
    badId('/crm/contacts/42a'),
    foreign('https://futuresimple.com/crm/contacts/42'),
    foreign('http://app.futuresimple.com/crm/contacts/42'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
