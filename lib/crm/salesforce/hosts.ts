/** A host of Salesforce; `api` is missing where no record page can be (Setup, Visualforce frames, old branded hosts). */
export interface SalesforceHost {
  /** Host of the REST API of the same organisation, lower case, without a port. */
  api?: string;
  sandbox: boolean;
}

/** MYDOMAIN, or MYDOMAIN--SANDBOX, then the partition (`sandbox`, `develop`, …) or an old instance (`cs12`). */
const ORG = '^([a-z0-9-]+?)(\\.[a-z0-9]+)?';

/** Where record pages are → the API host. `$3` is the pod of an alternative host (`.lightning.<pod>.force.com`). */
const RECORD_HOSTS: readonly (readonly [RegExp, string])[] = [
  [RegExp(`${ORG}\\.lightning(\\.[a-z0-9-]+)?\\.force\\.com$`), '$1$2.my$3.salesforce.com'],
  [RegExp(`${ORG}\\.lightning\\.(?:crm)?force\\.mil$`), '$1$2.my.salesforce.mil'],
  [RegExp(`${ORG}\\.lightning\\.sfcrmapps\\.cn$`), '$1$2.my.sfcrmproducts.cn'],
  [RegExp(`${ORG}\\.my(\\.[a-z0-9-]+)?\\.salesforce\\.com$`), '$1$2.my$3.salesforce.com'],
  [RegExp(`${ORG}\\.my\\.salesforce\\.mil$`), '$1$2.my.salesforce.mil'],
  [RegExp(`${ORG}\\.my\\.sfcrmproducts\\.cn$`), '$1$2.my.sfcrmproducts.cn'],
];

const DEMO_HOST = RegExp(`${ORG}\\.(?:lightning|my)\\.localhost$`);

const OTHER_HOSTS = /\.(?:salesforce-setup\.com|salesforce\.com|cloudforce\.com|(?:vf|visual)\.force\.com|visualforce\.com)$/;

/** What a host name is to Salesforce; undefined if it is none of its hosts. `demo` lets the demo CRM on loopback in. */
export function salesforceHost(hostname: string, demo: boolean): SalesforceHost | undefined {
  // Microsoft Defender for Cloud Apps proxies a page under the same name with its own suffix.
  const host = hostname.toLowerCase().replace(/\.mcas\.ms$/, '');
  const forms = demo ? [...RECORD_HOSTS, [DEMO_HOST, '$1$2.my.localhost'] as const] : RECORD_HOSTS;
  for (const [form, api] of forms) {
    const match = form.exec(host);
    if (match) return { api: host.replace(form, api), sandbox: match[2] === '.sandbox' || /--/.test(match[1] ?? '') };
  }
  return OTHER_HOSTS.test(host) ? { sandbox: false } : undefined;
}
