import type { PageRecipe, Recognition } from '../recipe';
import type { RecipeData, RecipePage } from '../recipe-data';
import { type Found, matchParts } from './glob';
import { matchAddress } from './match-address';
import { readIdentity } from './read-identity';
import { readRecordId } from './record-shape';

/** What the captured pieces make of a template: `{portal}` → `4711`. */
export const fill = (template: string, found: Found): string => template.replace(/\{\w+\}/g, (name) => found[name] ?? '');

/** What a host's name says where it is one of these. */
function matchHost(hosts: readonly string[], hostname: string): Found | undefined {
  for (const host of hosts) {
    const found = matchParts(host, hostname, '.');
    if (found) return found;
  }
  return undefined;
}

const has = (lists: Readonly<Record<string, readonly string[]>>, found: Found, want: boolean) =>
  Object.entries(lists).every(([name, values]) => values.includes(found[`{${name}}`] ?? '') === want);

/** The pages whose form an address has, in the recipe's order, with what it says there. */
function* pagesOf(data: RecipeData, url: URL): Generator<readonly [RecipePage, Found]> {
  const host = matchHost(data.hosts, url.hostname) ?? (data.selfHosted ? {} : undefined);
  if (!host) return;
  for (const page of data.pages) {
    const found = (!page.hosts || matchHost(page.hosts, url.hostname)) && matchAddress(page, url);
    if (found && has(page.only ?? {}, found, true) && has(page.never ?? {}, found, false)) {
      yield [page, { ...host, ...found, '{host}': url.host }];
    }
  }
}

/** What an address is to this recipe, and the page that says so. Self-hosted CRMs may stand on any host; whoever asks knows which. */
export function recogniseData(data: RecipeData, url: URL): { says: Recognition; page?: RecipePage } {
  const secure = url.protocol === 'https:' || (data.selfHosted && url.protocol === 'http:');
  if (!secure || !(data.selfHosted || matchHost(data.hosts, url.hostname))) {
    return { says: { state: 'unrecognised', failed: 'unknown-host' } };
  }
  let missed: Recognition = { state: 'elsewhere' };
  for (const [page, found] of pagesOf(data, url)) {
    const chosen = page.choose === undefined ? undefined : (data.chosen?.[page.choose] ?? []);
    if (page.as === 'none') break;
    if (chosen?.length && !chosen.includes(found[`{${page.choose}}`] ?? '')) continue;
    const text = found['{id}'] ?? '';
    const accountId = readRecordId(text, page.recordId ?? data.recordId);
    // A word in an id's place, or 0, is no record; anything else with a figure in it was meant as one.
    if (accountId === undefined) {
      if (/[1-9]/.test(text)) missed = { state: 'unrecognised', failed: 'id-shape' };
      continue;
    }
    const says: Recognition = {
      state: 'account',
      ref: { crm: data.id, tenant: fill(page.tenant ?? data.tenant, found), accountId },
      as: page.as ?? 'page',
      confidence: chosen?.length === 0 ? 'needs-confirmation' : page.confidence,
      sandbox: !!matchHost(data.sandboxHosts ?? [], url.hostname),
    };
    return { says, page };
  }
  return { says: missed };
}

/** A recipe that is data as one that the scout can carry: plain code, no libraries, linear in the length of the address. */
export function dataRecipe(data: RecipeData): PageRecipe {
  return {
    id: data.id,
    ownsHost: (hostname) => !!matchHost(data.hosts, hostname),
    recognise: (url) => recogniseData(data, url).says,
    identify: (document) => readIdentity(document, data.identity ?? {}),
  };
}
