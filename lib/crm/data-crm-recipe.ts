import { dataRecipe, fill } from './match/data-recipe';
import type { CrmRecipe } from './recipe';
import type { RecipeData } from './recipe-data';

/** A host glob as a match pattern, which knows a wildcard only as the whole of what comes first. */
function matchPattern(host: string): string {
  const parts = host.split('.');
  const wild = parts.findLastIndex((part) => /[*{]/.test(part));
  const scheme = parts.at(-1) === 'localhost' ? 'http' : 'https';
  return `${scheme}://${wild < 0 ? host : ['*', ...parts.slice(wild + 1)].join('.')}/*`;
}

const isWild = (part: string) => /^(?:\*\*?|\{\w+\})$/.test(part);

/** A wildcard within a name (`app-*.example.com`) or behind one: the pattern would take in other hosts. */
function isRare(host: string): boolean {
  const parts = host.split('.');
  const named = parts.findIndex((part) => !isWild(part));
  return parts.slice(named).some((part) => /[*{]/.test(part));
}

/** A recipe that is data as a whole recipe: with what to ask permission for. */
export function dataCrmRecipe(data: RecipeData): CrmRecipe {
  const patterns = (hosts: readonly string[]) => [...new Set(hosts.map(matchPattern))];
  const chosen = Object.entries(data.chosen ?? {}).map(([name, [first = '']]) => [`{${name}}`, first]);
  const rareOrigins = patterns(data.hosts.filter(isRare));
  return {
    ...dataRecipe(data),
    name: data.name,
    data,
    origins: patterns(data.hosts.filter((host) => !isRare(host))),
    ...(rareOrigins.length > 0 && { rareOrigins }),
    apiOrigins: data.apiOrigins ?? [],
    accountAddress: (origin, accountId, tenant = '') =>
      fill(data.address, {
        ...Object.fromEntries(chosen),
        '{origin}': origin,
        '{id}': encodeURIComponent(accountId),
        '{tenant}': tenant,
      }),
  };
}

/** The same CRM on a host of its own: what a user's "use on this site" makes of a self-hosted one. `host` is lower case, without a port. */
export const withHost = (data: RecipeData, host: string): RecipeData => ({ ...data, hosts: [...new Set([...data.hosts, host])] });

/** The same with a person's choice of which records are accounts (which app, board, kind of object). */
export const withChosen = (data: RecipeData, name: string, values: readonly string[]): RecipeData => ({
  ...data,
  chosen: { ...data.chosen, [name]: [...values] },
});
