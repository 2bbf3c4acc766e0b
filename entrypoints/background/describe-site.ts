import { knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { UNTAUGHT } from '@/lib/crm/untaught';
import type { Response } from '@/lib/messaging/channels';
import { readCrmStore } from './crm-store';
import { isGranted, recipesForHost } from './recipes';

type Site = Response<'site.describe'>;
type Candidate = Site['candidates'][number];
type Parts = { id: string; present: string[]; absent: string[] };

/** Runs in the tab: which recipes find their parts there. It reads nothing, and stands alone, for it is sent there as text. */
function findParts(recipes: Parts[]): string[] {
  const there = (selector: string) => {
    try {
      return document.querySelector(selector) !== null;
    } catch {
      return undefined;
    }
  };
  return recipes
    .filter(({ present, absent }) => present.every((one) => there(one) === true) && absent.every((one) => there(one) === false))
    .map(({ id }) => id);
}

/** Recipes whose self-test a page passes. Only a click on the toolbar button lets us look; without it there is no answer. */
async function byParts(tabId: number, recipes: readonly CrmRecipe[]): Promise<readonly string[]> {
  const parts = recipes.flatMap(({ id, data }) => {
    const { present = [], absent = [] } = data?.health ?? {};
    const selectors = (checks: readonly { selector: string }[]) => checks.map(({ selector }) => selector);
    return present.length > 0 ? [{ id, present: selectors(present), absent: selectors(absent) }] : [];
  });
  if (parts.length === 0) return [];
  const run = chrome.scripting.executeScript({ target: { tabId }, func: findParts, args: [parts] });
  const [answer] = await run.catch(() => []);
  return answer?.result ?? [];
}

/** Which CRM a page may be: whose host it is; else whose form its address has and whose parts stand in it, both before either. */
async function candidatesOf(tabId: number, url: URL, recipes: readonly CrmRecipe[]): Promise<Candidate[]> {
  const as = (by: Candidate['by']) => (recipe: CrmRecipe) => ({ crm: recipe.id, name: recipe.name, by });
  const owners = recipes.filter(({ ownsHost }) => ownsHost(url.hostname));
  if (owners.length > 0) return owners.map(as('host'));
  const anywhere = recipes.filter(({ data }) => data?.selfHosted);
  const withParts = await byParts(tabId, anywhere);
  const hasParts = ({ id }: CrmRecipe) => withParts.includes(id);
  const hasForm = ({ recognise }: CrmRecipe) => recognise(url).state === 'account';
  const both = anywhere.filter((one) => hasParts(one) && hasForm(one));
  const rest = anywhere.filter((one) => !both.includes(one));
  return [
    ...both.map(as('page')),
    ...rest.filter(hasParts).map(as('page')),
    ...rest.filter((one) => !hasParts(one) && hasForm(one)).map(as('address')),
  ];
}

/** What stands in a tab, as far as a click let us see it. Of a page that is none of the web's nothing is said. */
export async function describeSite(tabId: number): Promise<Site> {
  const tab = await chrome.tabs.get(tabId).catch(() => undefined);
  const url = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return { candidates: [], granted: false };
  const store = await readCrmStore();
  const { hostname, origin } = url;
  const granted = await isGranted(hostname, origin);
  const untaught = store.sites.some((site) => site.crm === UNTAUGHT && site.origin === origin);
  const on = granted && untaught ? UNTAUGHT : (await recipesForHost(hostname, origin))[0]?.id;
  return {
    origin,
    ...(tab?.title !== undefined && { title: tab.title }),
    candidates: await candidatesOf(tabId, url, knownRecipes(store)),
    granted,
    ...(on !== undefined && { on }),
  };
}
