import { knownRecipes } from '@/lib/crm/known-recipes';
import { loadConnector } from '@/lib/sources/kit/load-connector';
import { readCrmStore } from './crm-store';
import { readSources } from './source-store';

/** Scheme and host of a match pattern; the host is without its port, and with its wildcard. */
const partsOf = (pattern: string) => /^([^:]+):\/\/([^/]*)\//.exec(pattern)?.slice(1) ?? [];

/** Whether what `given` grants holds something of `needed`. */
function covers(given: string, needed: string): boolean {
  if (given === needed) return true;
  const [scheme, host = ''] = partsOf(given);
  const [neededScheme, neededHost = ''] = partsOf(needed);
  return scheme === neededScheme && host.startsWith('*.') && `.${neededHost.replace(/^\*\./, '')}`.endsWith(host.slice(1));
}

/** The hosts that something else needs than the accounts of that CRM on these hosts: other CRMs that are on, and sources that are. */
async function stillNeeded(crm: string, origins: readonly string[]): Promise<string[]> {
  const [store, sources] = await Promise.all([readCrmStore(), readSources()]);
  const on = knownRecipes(store).filter(({ id }) => id !== crm && !store.disabled.includes(id));
  const hosts = new Set(origins.flatMap((pattern) => URL.parse(pattern.replace(/\*$/, ''))?.host ?? []));
  const fed = sources.filter((source) => source.on && !(source.crm === crm && hosts.has(source.tenant)));
  const called = await Promise.all(
    fed.map(async ({ connector, settings }) => (await loadConnector(connector))?.origins(settings) ?? []),
  );
  return [
    ...on.flatMap((recipe) => [...recipe.origins, ...(recipe.rareOrigins ?? []), ...recipe.apiOrigins]),
    ...store.sites.map(({ origin }) => `${origin}/*`),
    ...called.flat(),
  ];
}

/**
 * Gives back the permission for the hosts of a CRM that was turned off, as far as nothing else needs them. What the package itself is granted (the
 * demo's loopback) stays, as the browser wants it.
 */
export async function giveBack(crm: string, origins: readonly string[]): Promise<void> {
  const needed = await stillNeeded(crm, origins);
  const unused = origins.filter((pattern) => !needed.some((one) => covers(pattern, one)));
  await Promise.all(unused.map((origin) => chrome.permissions.remove({ origins: [origin] }).catch(() => false)));
}
