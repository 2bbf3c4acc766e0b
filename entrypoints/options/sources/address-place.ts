import { dataCrmRecipe, withChosen, withHost } from '@/lib/crm/data-crm-recipe';
import { checkRecipe } from '@/lib/crm/load-recipe';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { recipes } from '@/lib/crm/registry';
import type { Response } from '@/lib/messaging/channels';

type KnownCrms = Pick<Response<'crm.list'>, 'sites' | 'recipes' | 'chosen'>;

/** A host whose accounts may be fed, read off an address; `accountId` where it is an account's page. */
export interface AddressPlace {
  crm: string;
  name: string;
  tenant: string;
  accountId?: string;
}

function chosenIn(data: RecipeData, { sites, chosen }: KnownCrms): RecipeData {
  const hosts = sites.filter(({ crm }) => crm === data.id).map(({ origin }) => new URL(origin).hostname);
  const withHosts = hosts.reduce(withHost, data);
  return Object.entries(chosen[data.id] ?? {}).reduce((one, [name, values]) => withChosen(one, name, values), withHosts);
}

/** The built-in recipes and those that were imported or taught, on the hosts that a person gave them. */
export function knownRecipes(known: KnownCrms): CrmRecipe[] {
  const own = known.recipes.flatMap((raw) => {
    const checked = checkRecipe(raw);
    return checked.ok ? [checked.recipe] : [];
  });
  const ids = own.map(({ id }) => id);
  const builtIn = recipes.filter(({ id }) => !ids.includes(id));
  return [
    ...own.map((data) => dataCrmRecipe(chosenIn(data, known))),
    ...builtIn.map((recipe) => (recipe.data ? dataCrmRecipe(chosenIn(recipe.data, known)) : recipe)),
  ];
}

function placeOn(recipe: CrmRecipe, url: URL): AddressPlace[] {
  const found = recipe.recognise(url);
  const { id: crm, name } = recipe;
  if (found.state === 'account') return [{ crm, name, tenant: found.ref.tenant, accountId: found.ref.accountId }];
  // The host alone says whose accounts are meant only where nothing but the host names the tenant.
  return recipe.ownsHost(url.hostname) && recipe.data?.tenant === '{host}' ? [{ crm, name, tenant: url.host }] : [];
}

/** Which CRM hosts an address may be of: its owner's, else those of every self-hosted CRM whose pages have that form. */
export function placesOf(text: string, known: readonly CrmRecipe[]): AddressPlace[] {
  const address = text.trim();
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  if (address === '' || !url) return [];
  const owners = known.filter((recipe) => recipe.ownsHost(url.hostname));
  const asked = owners.length > 0 ? owners : known.filter(({ data }) => data?.selfHosted);
  return asked.flatMap((recipe) => placeOn(recipe, url));
}
