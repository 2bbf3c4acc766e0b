import { knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe } from '@/lib/crm/recipe';
import { readCrmStore } from './crm-store';

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).hostname : '');

/** A recipe by its id, whether or not it is turned on: with the hosts and the lists that a person chose. */
export async function recipeById(id: string): Promise<CrmRecipe | undefined> {
  return knownRecipes(await readCrmStore()).find((recipe) => recipe.id === id);
}

/** Whether a host's pages may be read: by its origin, or over either protocol where only the name is known. */
export async function isGranted(hostname: string, origin?: string): Promise<boolean> {
  const patterns = origin === undefined ? [`https://${hostname}/*`, `http://${hostname}/*`] : [`${origin}/*`];
  const answers = await Promise.all(
    patterns.map((pattern) => chrome.permissions.contains({ origins: [pattern] }).catch(() => false)),
  );
  return answers.includes(true);
}

/**
 * The recipes that are turned on for a host, the most particular first: the one that a person chose for this very host, then a person's own,
 * then those that ship. None where the host was not granted.
 */
export async function recipesForHost(hostname: string, origin?: string): Promise<CrmRecipe[]> {
  if (!(await isGranted(hostname, origin))) return [];
  const store = await readCrmStore();
  const site = store.sites.find((one) => (origin === undefined ? hostOf(one.origin) === hostname : one.origin === origin));
  const owners = knownRecipes(store).filter(({ id, ownsHost }) => !store.disabled.includes(id) && ownsHost(hostname));
  return [...owners.filter(({ id }) => id === site?.crm), ...owners.filter(({ id }) => id !== site?.crm)];
}
