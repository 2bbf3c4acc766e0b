import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

const ZONES = ['com', 'eu', 'in', 'com.au', 'jp', 'com.cn', 'ca', 'sa'];
/** Zones of the pages; Canada's have a name of their own. */
const DOMAINS = [...ZONES.filter((zone) => zone !== 'ca'), 'au'];

/** Zoho CRM. The module keeps its name in the address also where it was renamed on the screen. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'zoho',
  name: 'Zoho CRM',
  hosts: [
    ...DOMAINS.flatMap((zone) => [`crm.zoho.${zone}`, `crmsandbox.zoho.${zone}`, `crm.zohoportal.${zone}`]),
    'crm.zohocloud.ca',
  ],
  tenant: '{org}',
  recordId: ['digits'],
  pages: [
    { path: '/crm/org{org}/tab/Accounts/{id}/**', confidence: 'address' },
    // Without the organisation it leads on to the address with it.
    { path: '/crm/tab/Accounts/{id}/**', tenant: '{host}', confidence: 'address' },
  ],
  sandboxHosts: DOMAINS.map((zone) => `crmsandbox.zoho.${zone}`),
  health: { present: [], absent: [{ name: 'sign-in', selector: 'input[type="password"]' }] },
  address: '{origin}/crm/org{tenant}/tab/Accounts/{id}',
  apiOrigins: ZONES.map((zone) => `https://www.zohoapis.${zone}/*`),
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '732839500000068600';
  const { account, elsewhere, badId, foreign } = addressExamples('zoho', 'https://crm.zoho.jp', '60001234567');
  const on = (host: string) => addressExamples('zoho', `https://${host}`, '60001234567');
  const page = `/crm/org60001234567/tab/Accounts/${ID}`;
  return [
    account(page, ID),
    account(`${page}?sub_module=Contacts`, ID),
    account(`${page}/edit`, ID),
    account('/crm/org60001234567/tab/Accounts/7328395000000686003', '7328395000000686003'),
    account(`/crm/tab/Accounts/${ID}`, ID, { tenant: 'crm.zoho.jp' }),
    ...['com', 'eu', 'in', 'com.au', 'com.cn', 'sa'].map((zone) => on(`crm.zoho.${zone}`).account(page, ID)),
    on('crm.zohocloud.ca').account(page, ID),
    on('crmsandbox.zoho.com').account(page, ID, { sandbox: true }),
    on('crmsandbox.zoho.com.au').account(page, ID, { sandbox: true }),
    on('crm.zohoportal.eu').account(page, ID),
    elsewhere('/crm/org60001234567/tab/Accounts/create'),
    elsewhere('/crm/org60001234567/tab/Accounts/custom-view/732839500000087501/list'),
    elsewhere('/crm/org60001234567/tab/Accounts'),
    elsewhere(`/crm/org60001234567/tab/Contacts/${ID}`),
    elsewhere(`/crm/org60001234567/tab/Potentials/${ID}`),
    elsewhere('/crm/org60001234567/tab/Home/begin'),
    elsewhere('/crm/org60001234567/tab/Accounts/0'),
    badId('/crm/org60001234567/tab/Accounts/7x'),
    foreign(`https://crm.zoho.example.com${page}`),
    foreign(`https://mail.zoho.com${page}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
