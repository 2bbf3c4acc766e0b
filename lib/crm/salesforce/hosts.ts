/** A host of Salesforce; `api` is missing where no record page can be (Setup, Visualforce frames, old branded hosts). */
export interface SalesforceHost {
  /** Host of the REST API of the same organisation, lower case, without a port. */
  api?: string;
  sandbox: boolean;
}

/** Ends of the hosts that record pages are on → the end of the API host. `$1` is the pod of an alternative host. */
const ENDS: readonly (readonly [RegExp, string])[] = [
  [/\.lightning(\.[a-z0-9-]+)?\.force\.com$/, '.my$1.salesforce.com'],
  [/\.lightning\.(?:crm)?force\.mil$/, '.my.salesforce.mil'],
  [/\.lightning\.sfcrmapps\.cn$/, '.my.sfcrmproducts.cn'],
  [/\.my(?:(?:\.[a-z0-9-]+)?\.salesforce\.com|\.salesforce\.mil|\.sfcrmproducts\.cn)$/, '$&'],
];
const DEMO_END = [/\.(?:lightning|my)\.localhost$/, '.my.localhost'] as const;

/** What stands before: MYDOMAIN or MYDOMAIN--SANDBOX, then the partition (`sandbox`, `develop`, …) or an old instance (`cs12`). */
const ORG = /^([a-z0-9-]+)(\.[a-z0-9]+)?$/;

const OTHER_HOSTS = /\.(?:salesforce-setup\.com|salesforce\.com|cloudforce\.com|(?:vf|visual)\.force\.com|visualforce\.com)$/;

/** What a host name (in lower case, as `URL` gives it) is to Salesforce; undefined if it is none of its hosts. `demo` lets the demo CRM on loopback in. */
export function salesforceHost(hostname: string, demo: boolean): SalesforceHost | undefined {
  // Microsoft Defender for Cloud Apps proxies a page under the same name with its own suffix.
  const host = hostname.replace(/\.mcas\.ms$/, '');
  for (const [end, api] of demo ? [...ENDS, DEMO_END] : ENDS) {
    const org = ORG.exec(host.replace(end, ''));
    if (org && end.test(host)) return { api: host.replace(end, api), sandbox: org[2] === '.sandbox' || host.includes('--') };
  }
  return OTHER_HOSTS.test(host) ? { sandbox: false } : undefined;
}
