import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** The files that are tabs of a third party. */
const TABS = (
  'agenda card commerciaux consumption contact document index_partnership info messaging note partnership paymentmodes price project ' +
  'rib soc societecontact ticket website'
).split(' ');

/** Dolibarr. Every tab of a third party is a file of its own, and the id has another name on some; every click loads the page anew. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'dolibarr',
  name: 'Dolibarr',
  hosts: [],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['digits'],
  pages: ['socid', 'id'].flatMap((name): RecipeData['pages'] => [
    {
      path: ['{base**}/societe/{tab}.php', '{base**}/societe/notify/{tab}.php'],
      query: { [name]: '{id}' },
      only: { tab: TABS },
      confidence: 'address',
    },
    // What the third party is to the company: a customer, a supplier.
    {
      path: ['{base**}/comm/card.php', '{base**}/comm/fiche.php', '{base**}/fourn/card.php', '{base**}/fourn/fiche.php'],
      query: { [name]: '{id}' },
      confidence: 'address',
    },
  ]),
  identity: {
    user: [{ selector: '.login_block a[href*="/user/card.php?id="]', attribute: 'href', after: '/user/card.php?id=' }],
  },
  health: {
    present: [{ name: 'card', selector: 'div.fiche' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  address: '{origin}/societe/card.php?socid={id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const { account, elsewhere, badId, foreign } = addressExamples('dolibarr', 'https://erp.example.co.jp', 'erp.example.co.jp');
  const below = { tenant: 'erp.example.co.jp/dolibarr/htdocs' };
  return [
    account('/societe/card.php?socid=42', '42'),
    account('/societe/card.php?id=42', '42'),
    account('/societe/card.php?save_lastsearch_values=1&socid=42', '42'),
    account('/societe/card.php?socid=42&action=edit', '42'),
    account('/societe/soc.php?socid=42', '42'),
    account('/societe/note.php?id=42', '42'),
    account('/societe/contact.php?id=42', '42'),
    account('/societe/document.php?socid=42', '42'),
    account('/societe/agenda.php?socid=42', '42'),
    account('/societe/messaging.php?socid=42', '42'),
    account('/societe/consumption.php?socid=42', '42'),
    account('/societe/notify/card.php?socid=42', '42'),
    account('/comm/card.php?socid=42', '42'),
    account('/fourn/card.php?socid=42', '42'),
    account('/dolibarr/htdocs/societe/card.php?socid=42', '42', below),
    elsewhere('/societe/list.php'),
    elsewhere('/societe/list.php?socid=42'),
    elsewhere('/societe/card.php?action=create'),
    elsewhere('/societe/card.php?socid=0'),
    elsewhere('/societe/card.php'),
    elsewhere('/contact/card.php?id=42'),
    elsewhere('/contact/card.php?socid=42&action=create'),
    elsewhere('/compta/facture/card.php?id=42'),
    elsewhere('/comm/propal/card.php?id=42'),
    elsewhere('/commande/list.php?socid=42'),
    elsewhere('/index.php?mainmenu=home'),
    badId('/societe/card.php?socid=42a'),
    foreign('ftp://erp.example.co.jp/societe/card.php?socid=42'),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [
  {
    html: '<div class="login_block"><a href="/dolibarr/user/card.php?id=3">見本 花子</a></div>',
    says: { userId: '3' },
  },
  SAYS_NOBODY,
];
