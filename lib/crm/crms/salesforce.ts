import type { AddressExample, CrmRecipe, IdentityExample, PageRecipe, Recognition } from '../recipe';
import { salesforceHost } from '../salesforce/hosts';
import { pageIdentity } from '../salesforce/page-identity';
import { recordId } from '../salesforce/record-id';
import { recordsInAddress } from '../salesforce/record-in-address';

const DEMO = import.meta.env?.VITE_DEMO === '1';

function recognise(url: URL): Recognition {
  const host = salesforceHost(url.hostname, DEMO);
  if (!host || (url.protocol !== 'https:' && !(DEMO && host.api?.endsWith('.localhost')))) {
    return { state: 'unrecognised', failed: 'unknown-host' };
  }
  if (!host.api) return { state: 'elsewhere' };
  for (const record of recordsInAddress(url)) {
    const found = recordId(record.id, '001');
    if ('id' in found) {
      return {
        state: 'account',
        ref: { crm: 'salesforce', tenant: host.api + (url.port && `:${url.port}`), accountId: found.id },
        as: record.as,
        confidence: record.sure ? 'address' : 'needs-confirmation',
        sandbox: host.sandbox,
      };
    }
    const { failed } = found;
    if (record.as === 'page' && (record.meant || failed === 'id-checksum')) return { state: 'unrecognised', failed };
  }
  return { state: 'elsewhere' };
}

/** Salesforce: Lightning, the old Lightning addresses, Classic, Visualforce overrides. */
export const page: PageRecipe = {
  id: 'salesforce',
  ownsHost: (hostname) => salesforceHost(hostname, DEMO) !== undefined,
  recognise,
  identify: pageIdentity,
};

export const recipe: CrmRecipe = {
  ...page,
  name: 'Salesforce',
  accountAddress: (origin, accountId) => `${origin}/lightning/r/Account/${encodeURIComponent(accountId)}/view`,
  origins: [
    'https://*.lightning.force.com/*',
    'https://*.my.salesforce.com/*',
    'https://*.lightning.force.com.mcas.ms/*',
    'https://*.lightning.crmforce.mil/*',
    'https://*.lightning.force.mil/*',
    'https://*.my.salesforce.mil/*',
    'https://*.lightning.sfcrmapps.cn/*',
    'https://*.my.sfcrmproducts.cn/*',
    ...(DEMO ? ['http://*.lightning.localhost/*', 'http://*.my.localhost/*'] : []),
  ],
  apiOrigins: [
    'https://*.my.salesforce.com/*',
    'https://*.my.salesforce.mil/*',
    'https://*.my.sfcrmproducts.cn/*',
    ...(DEMO ? ['http://*.my.localhost/*'] : []),
  ],
  // Alternative hosts put a pod's name in the middle (`.lightning.<pod>.force.com`), where a match pattern knows no wildcard.
  rareOrigins: ['https://*.force.com/*'],
  rareApiOrigins: ['https://*.salesforce.com/*'],
};

/** The test vectors of this recipe. In a function marked pure, so that the scout does not carry them. */
function vectors(): AddressExample[] {
  const ID15 = '0015g00000Tsugi';
  const ID = `${ID15}AAB`;
  const CASE = '5005g00000CasesAAB';
  const HOST = 'https://mihon.lightning.force.com';
  const WORKSPACE = encodeURIComponent(`/lightning/r/Account/${ID}/view`);

  const account = (tenant: string, over: Partial<Extract<Recognition, { state: 'account' }>> = {}): Recognition => ({
    state: 'account',
    ref: { crm: 'salesforce', tenant, accountId: ID },
    as: 'page',
    confidence: 'address',
    sandbox: false,
    ...over,
  });
  const here = account('mihon.my.salesforce.com');
  const unsure = account('mihon.my.salesforce.com', { confidence: 'needs-confirmation' });
  const parent = account('mihon.my.salesforce.com', { as: 'parent' });
  const elsewhere: Recognition = { state: 'elsewhere' };
  const badChecksum: Recognition = { state: 'unrecognised', failed: 'id-checksum' };
  const badShape: Recognition = { state: 'unrecognised', failed: 'id-shape' };
  const foreign: Recognition = { state: 'unrecognised', failed: 'unknown-host' };

  const onHost = (host: string, api: string, sandbox = false): AddressExample => ({
    url: `https://${host}/lightning/r/Account/${ID}/view`,
    says: account(api, { sandbox }),
  });
  const on = (path: string, says: Recognition): AddressExample => ({ url: HOST + path, says });
  const onClassic = (path: string, says: Recognition): AddressExample => ({
    url: `https://mihon.my.salesforce.com${path}`,
    says,
  });

  const PARTITIONS = ['develop', 'scratch', 'demo', 'patch', 'trailblaze', 'free', 'bt', 'sfdctest', 'sfdcdot'];

  return [
    onHost('mihon.lightning.force.com', 'mihon.my.salesforce.com'),
    onHost('MIHON.Lightning.Force.com', 'mihon.my.salesforce.com'),
    onHost('mihon--test.sandbox.lightning.force.com', 'mihon--test.sandbox.my.salesforce.com', true),
    onHost('mihon--test.lightning.force.com', 'mihon--test.my.salesforce.com', true),
    ...PARTITIONS.map((p) => onHost(`mihon-dev-ed.${p}.lightning.force.com`, `mihon-dev-ed.${p}.my.salesforce.com`)),
    onHost('na44.lightning.force.com', 'na44.my.salesforce.com'),
    onHost('mihon.lightning.pc-rnd.force.com', 'mihon.my.pc-rnd.salesforce.com'),
    onHost('mihon.lightning.crmforce.mil', 'mihon.my.salesforce.mil'),
    onHost('mihon.lightning.force.mil', 'mihon.my.salesforce.mil'),
    onHost('mihon.lightning.sfcrmapps.cn', 'mihon.my.sfcrmproducts.cn'),
    onHost('mihon.lightning.force.com.mcas.ms', 'mihon.my.salesforce.com'),
    onHost('mihon.my.salesforce.com', 'mihon.my.salesforce.com'),
    onHost('mihon--test.sandbox.my.salesforce.com', 'mihon--test.sandbox.my.salesforce.com', true),

    on(`/lightning/r/${ID}/view`, here),
    on(`/lightning/r/Account/${ID15}/view`, here),
    on(`/lightning/r/Account/${ID}/edit`, here),
    on(`/lightning/r/Account/${ID}/related/Orders/view`, here),
    on(`/lightning/r/${ID}/related/Orders/view`, here),
    on(`/lightning/r/Account/${ID}/view?ws=%2Flightning%2Fr%2FCase%2F${CASE}%2Fview`, here),
    on(`/lightning/r/Case/${CASE}/view?ws=${WORKSPACE}`, parent),
    on(`/lightning/r/Case/${CASE}/view`, elsewhere),
    on(`/lightning/r/Case/${CASE}/view?ws=%2Flightning%2Fr%2FAccount%2F${ID15}AAA%2Fview`, elsewhere),
    on(`/one/one.app#/sObject/${ID}/view?t=1668000000000`, here),
    on('/one/one.app#/sObject/Account/list', elsewhere),
    on(`/one/one.app#${btoa(JSON.stringify({ componentDef: 'one:record', attributes: { recordId: ID } }))}`, unsure),
    on(`/one/one.app#${btoa(JSON.stringify({ componentDef: 'one:search', attributes: { term: '001' } }))}`, elsewhere),
    on('/one/one.app#%E0%A4%A', elsewhere),
    on(`/lightning/r/Account/${ID15}AAA/view`, badChecksum),
    on('/lightning/r/001000000000000000/view', badChecksum),
    on('/lightning/r/Account/12345/view', badShape),
    on('/lightning/r/ServiceContract/view', elsewhere),
    on(`/lightning/r/ServiceContract/${CASE.replace('500', '810')}/view`, elsewhere),
    on('/lightning/o/Account/list?filterName=Recent', elsewhere),
    on('/lightning/o/Account/new', elsewhere),
    on('/lightning/o/Account/home', elsewhere),
    on(`/lightning/page/home?ws=${WORKSPACE}`, elsewhere),
    on('/lightning/setup/SetupOneHome/home', elsewhere),
    on('/', elsewhere),

    onClassic(`/${ID}`, here),
    onClassic(`/${ID15}`, here),
    onClassic(`/${ID}/e`, here),
    onClassic('/001/o', elsewhere),
    onClassic('/001/e', elsewhere),
    onClassic(`/${ID15}AAA`, badChecksum),
    onClassic(`/apex/AccountView?id=${ID}`, unsure),
    onClassic(`/apex/AccountView?id=${CASE}`, elsewhere),
    onClassic('/apex/AccountView', elsewhere),

    { url: `https://mihon.my.salesforce-setup.com/lightning/r/Account/${ID}/view`, says: elsewhere },
    { url: `https://mihon--c.vf.force.com/apex/AccountView?id=${ID}`, says: elsewhere },
    { url: `https://mihon.visualforce.com/apex/AccountView?id=${ID}`, says: elsewhere },
    { url: `https://mihon.lightning.force.com.example.com/lightning/r/Account/${ID}/view`, says: foreign },
    { url: `https://lightning.force.com/lightning/r/Account/${ID}/view`, says: foreign },
    { url: `http://mihon.lightning.force.com/lightning/r/Account/${ID}/view`, says: foreign },
  ];
}

export const examples: AddressExample[] = /* @__PURE__ */ vectors();

export const identityExamples: IdentityExample[] = [
  {
    html: `<script>boot({"$SObjectType":{"CurrentUser":{"Id":"0055g00000UserAAAR"}},"orgId":"00D5g0000MihonXEQQ"})</script>`,
    says: { userId: '0055g00000UserAAAR', orgId: '00D5g0000MihonXEQQ' },
  },
  {
    html: `<script>a = {"organizationId":"00D5g0000MihonX"}</script><script>u = {"userId": "0055g00000UserA"}</script>`,
    says: { userId: '0055g00000UserAAAR', orgId: '00D5g0000MihonXEQQ' },
  },
  { html: `<p>"orgId":"00D5g0000MihonXEQQ"</p><script>x = {"userId":"0055g00000UserAAAA"}</script>`, says: {} },
];
