import type { AddedRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';

/** A host whose accounts may be fed, read off an address; `accountId` where it is an account's page. */
export interface AddressPlace {
  crm: string;
  name: string;
  tenant: string;
  accountId?: string;
}

function placeOn(recipe: CrmRecipe, url: URL): AddressPlace[] {
  const found = recipe.recognise(url);
  const { id: crm, name } = recipe;
  if (found.state === 'account') return [{ crm, name, tenant: found.ref.tenant, accountId: found.ref.accountId }];
  // The host alone says whose accounts are meant only where nothing but the host names the tenant.
  return recipe.ownsHost(url.hostname) && recipe.data?.tenant === '{host}' ? [{ crm, name, tenant: url.host }] : [];
}

/** Hosts that were turned on one by one, as far as the host alone says whose accounts are meant. */
export function placesOfSites({ sites }: Pick<AddedRecipes, 'sites'>, known: readonly CrmRecipe[]): AddressPlace[] {
  return sites.flatMap(({ crm, origin }) => placesOf(origin, known).filter((place) => place.crm === crm));
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
