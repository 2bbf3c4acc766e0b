import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** Atomic CRM. Its title never changes, and everything stands behind `#`. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'atomic-crm',
  name: 'Atomic CRM',
  hosts: [],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['digits'],
  pages: [
    {
      path: ['{base**}/index.html', '{base**}'],
      hash: ['/companies/{id}', '/companies/{id}/show/**'],
      confidence: 'address',
    },
  ],
  health: { present: [{ name: 'app', selector: '#root *' }], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  overlays: ['[role="dialog"]'],
  address: '{origin}/#/companies/{id}/show',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const { account, elsewhere, badId, foreign } = addressExamples('atomic-crm', 'https://crm.example.co.jp', 'crm.example.co.jp');
  return [
    account('/#/companies/42/show', '42'),
    account('/#/companies/42/show/contacts', '42'),
    account('/#/companies/42/show?tab=deals', '42'),
    account('/#/companies/42', '42'),
    account('/atomic/#/companies/42/show', '42', { tenant: 'crm.example.co.jp/atomic' }),
    account('/atomic/index.html#/companies/42/show', '42', { tenant: 'crm.example.co.jp/atomic' }),
    elsewhere('/#/companies'),
    elsewhere('/#/companies?filter=%7B%7D&page=2'),
    elsewhere('/#/companies/create'),
    elsewhere('/#/companies/0/show'),
    elsewhere('/#/contacts/42/show'),
    elsewhere('/#/deals/42/show'),
    elsewhere('/'),
    badId('/#/companies/42a/show'),
    foreign('ftp://crm.example.co.jp/#/companies/42/show'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
