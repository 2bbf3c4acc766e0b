import { type CrmStore, readCrmStore as readOwn } from '@/lib/storage/crm-store';
import { packNow } from './pack-now';
import { policyNow } from './policy';

const idOf = (recipe: unknown) => (typeof recipe === 'object' && recipe !== null && 'id' in recipe ? recipe.id : undefined);

const firstOfEach = (all: readonly unknown[]) =>
  all.filter((recipe, index) => all.findIndex((one) => idOf(one) === idOf(recipe)) === index);

/** Which recipes are the playbook's, among those that count. */
export async function packRecipeIds({ recipes }: Pick<CrmStore, 'recipes'>): Promise<string[]> {
  const pack = (await packNow()).recipes;
  const ids = pack.map(({ id }) => String(id));
  const isPack = (recipe: unknown) => pack.some((one) => JSON.stringify(one) === JSON.stringify(recipe));
  return ids.filter((id) => recipes.some((recipe) => idOf(recipe) === id && isPack(recipe)));
}

/**
 * What a person decided about CRMs, under what the company has set: its recipes and hosts count before theirs, and what it turned on is on. Recipes
 * of the playbook come last.
 */
export async function readCrmStore(): Promise<CrmStore> {
  const [own, { recipes, crms }, pack] = await Promise.all([readOwn(), policyNow(), packNow()]);
  if (recipes.length === 0 && crms.length === 0 && pack.recipes.length === 0) return own;
  const hosts = crms.flatMap(({ crm, origin }) => (origin !== undefined && URL.canParse(origin) ? [{ crm, origin }] : []));
  return {
    ...own,
    disabled: own.disabled.filter((id) => !crms.some(({ crm }) => crm === id)),
    sites: [...hosts, ...own.sites.filter(({ origin }) => !hosts.some((host) => host.origin === origin))],
    recipes: firstOfEach([...recipes, ...own.recipes, ...pack.recipes]),
  };
}
