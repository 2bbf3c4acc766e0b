import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** HubSpot. A company's page; `0-2` is the kind of object. On lists a preview slides in over the page without any change of the address. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'hubspot',
  name: 'HubSpot',
  hosts: [
    'app.hubspot.com',
    'app-eu1.hubspot.com',
    'app-na2.hubspot.com',
    'app-na3.hubspot.com',
    'app-ap1.hubspot.com',
    // A data centre that opens tomorrow.
    'app-*.hubspot.com',
  ],
  tenant: '{portal}',
  recordId: ['digits'],
  pages: [
    {
      path: ['/contacts/{portal}/record/0-2/{id}/**', '/contacts/{portal}/company/{id}/**'],
      confidence: 'address',
    },
    // Some keep their accounts as an object of their own, `2-…`: a person says which, by the figures behind `2-`.
    {
      path: '/contacts/{portal}/record/2-{object}/{id}/**',
      choose: 'object',
      confidence: 'address',
      confirm: ['chosen'],
    },
  ],
  health: {
    present: [
      { name: 'record', selector: '[data-selenium-test="highlightTitle"], [data-test-id="record-highlight-main-content"]' },
    ],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  overlays: [
    '[data-test-id="IndexPageInlineSidebar"]',
    '[data-selenium-test="sidebar-preview-panel"]',
    '[data-layer-for="Panel"]',
  ],
  address: '{origin}/contacts/{tenant}/record/0-2/{id}',
  apiOrigins: ['https://api.hubapi.com/*'],
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '421290981567';
  const { account, elsewhere, badId, foreign } = addressExamples('hubspot', 'https://app-eu1.hubspot.com', '147893286');
  const on = (host: string) => addressExamples('hubspot', `https://${host}`, '147893286');
  return [
    account(`/contacts/147893286/record/0-2/${ID}`, ID),
    account(`/contacts/147893286/record/0-2/${ID}/`, ID),
    account(`/contacts/147893286/record/0-2/${ID}/view/1`, ID),
    account(`/contacts/147893286/record/0-2/${ID}?eschref=%2Fcontacts%2F147893286%2Fobjects%2F0-2`, ID),
    account(`/contacts/147893286/company/${ID}`, ID),
    ...['app', 'app-na2', 'app-na3', 'app-ap1'].map((app) =>
      on(`${app}.hubspot.com`).account(`/contacts/147893286/record/0-2/${ID}`, ID),
    ),
    account('/contacts/7/record/2-4711/88', '88', { tenant: '7', confidence: 'needs-confirmation' }),
    elsewhere('/contacts/147893286/objects/0-2/views/all/list'),
    elsewhere('/contacts/147893286/objects/0-2'),
    elsewhere(`/contacts/147893286/record/0-1/${ID}`),
    elsewhere(`/contacts/147893286/record/0-3/${ID}`),
    elsewhere(`/contacts/147893286/contact/${ID}`),
    elsewhere('/contacts/147893286/record/0-2/0'),
    elsewhere('/contacts/147893286/record/0-2/'),
    elsewhere('/settings/147893286/users'),
    badId('/contacts/147893286/record/0-2/42x'),
    foreign(`https://www.hubspot.com/contacts/147893286/record/0-2/${ID}`),
    foreign(`http://app.hubspot.com/contacts/147893286/record/0-2/${ID}`),
    foreign(`https://app.hubspot.com.example.com/contacts/147893286/record/0-2/${ID}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
