import { addressExamples, SAYS_NOBODY } from '../address-examples';
import { dataCrmRecipe } from '../data-crm-recipe';
import type { AddressExample, IdentityExample } from '../recipe';
import type { RecipeData } from '../recipe-data';

/** The numbers in the hosts of the data centres. A match pattern knows no wildcard there, so each is named. */
const REGIONS = Array.from({ length: 20 }, (_, n) => n + 2);

/** Dynamics 365. Every page has one path: what is shown stands in the query, in any order. On premises and behind vanity names it stands anywhere. */
const data: RecipeData = {
  format: 'tsugite-recipe/1',
  id: 'dynamics',
  name: 'Dynamics 365',
  hosts: [
    '*.crm.dynamics.com',
    ...REGIONS.map((region) => `*.crm${region}.dynamics.com`),
    '*.crm.microsoftdynamics.us',
    '*.crm.appsplatform.us',
    '*.crm.dynamics.cn',
  ],
  selfHosted: true,
  tenant: '{host}{base}',
  recordId: ['uuid'],
  pages: [
    {
      // An app may be named in the path; the organisation is the same.
      path: ['{base**}/apps/*/main.aspx', '{base**}/main.aspx'],
      query: { pagetype: 'entityrecord', etn: 'account', id: '{id}' },
      confidence: 'address',
    },
    // Before names there were numbers: 1 is the account's.
    {
      path: '{base**}/main.aspx',
      query: { pagetype: 'entityrecord', 'etn?': 'account', etc: '1', id: '{id}' },
      confidence: 'address',
    },
  ],
  health: {
    present: [{ name: 'form', selector: '[data-id="editFormRoot"], [data-id="header_title"]' }],
    absent: [{ name: 'sign-in', selector: 'input[type="password"]' }],
  },
  address: '{origin}/main.aspx?pagetype=entityrecord&etn=account&id={id}',
};

export const recipe = /* @__PURE__ */ dataCrmRecipe(data);

/** The test vectors of this recipe. In a function marked pure, so that no page carries them. */
function vectors(): AddressExample[] {
  const ID = '0f2a4c6e-1b3d-4e5f-8a9b-0c1d2e3f4a5b';
  const APP = 'appid=a1b2c3d4-0000-4000-8000-00000000beef';
  const { account, elsewhere, badId, foreign } = addressExamples(
    'dynamics',
    'https://mihon.crm7.dynamics.com',
    'mihon.crm7.dynamics.com',
  );
  const on = (host: string) => addressExamples('dynamics', `https://${host}`, host);
  const page = `/main.aspx?pagetype=entityrecord&etn=account&id=${ID}`;
  return [
    account(`/main.aspx?${APP}&pagetype=entityrecord&etn=account&id=${ID}`, ID),
    account(`/main.aspx?${APP}&forceUCI=1&cmdbar=true&formid=77&pagetype=entityrecord&etn=account&id=${ID}`, ID),
    account(`/main.aspx?id=${ID}&etn=account&pagetype=entityrecord&${APP}`, ID),
    account(`/main.aspx?pagetype=entityrecord&etn=account&id=%7B${ID.toUpperCase()}%7D`, ID),
    account(`/main.aspx?etc=1&id=%7b${ID}%7d&pagetype=entityrecord`, ID),
    ...['', '2', '4', '5', '12', '19', '21'].map((n) => on(`mihon.crm${n}.dynamics.com`).account(page, ID)),
    on('mihon.crm.dynamics.cn').account(page, ID),
    on('mihon.crm.microsoftdynamics.us').account(page, ID),
    account(`/apps/mihon_sales${page}`, ID),
    on('crm.example.co.jp').account(page, ID),
    on('crm.example.co.jp').account(`/mihon/apps/sales${page}`, ID, { tenant: 'crm.example.co.jp/mihon' }),
    on('crm.example.co.jp').account(`/mihon${page}`, ID, { tenant: 'crm.example.co.jp/mihon' }),
    elsewhere(`/main.aspx?${APP}&pagetype=entitylist&etn=account&viewid=${ID}`),
    elsewhere(`/main.aspx?${APP}&pagetype=entityrecord&etn=account`),
    elsewhere(`/main.aspx?${APP}&pagetype=entityrecord&etn=contact&id=${ID}`),
    elsewhere(`/main.aspx?etc=2&pagetype=entityrecord&id=${ID}`),
    elsewhere(`/main.aspx?${APP}&pagetype=dashboard&id=${ID}`),
    elsewhere(`/main.aspx?pagetype=entityrecord&etn=account&id=00000000-0000-0000-0000-000000000000`),
    elsewhere(`/main.aspx?pagetype=entityrecord&etn=account&id=${ID}&id=${ID.replace('0', '1')}`),
    elsewhere('/main.aspx'),
    badId('/main.aspx?pagetype=entityrecord&etn=account&id=12345'),
    foreign(`ftp://mihon.crm7.dynamics.com${page}`),
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [SAYS_NOBODY];
