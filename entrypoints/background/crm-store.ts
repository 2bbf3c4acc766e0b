import { type CrmStore, readCrmStore as readOwn } from '@/lib/storage/crm-store';
import { policyNow } from './policy';

const idOf = (recipe: unknown) => (typeof recipe === 'object' && recipe !== null && 'id' in recipe ? recipe.id : undefined);

/** What a person decided about CRMs, under what the company has set: its recipes and hosts count before theirs, and what it turned on is on. */
export async function readCrmStore(): Promise<CrmStore> {
  const [own, { recipes, crms }] = await Promise.all([readOwn(), policyNow()]);
  if (recipes.length === 0 && crms.length === 0) return own;
  const ids = recipes.map(idOf);
  const hosts = crms.flatMap(({ crm, origin }) => (origin !== undefined && URL.canParse(origin) ? [{ crm, origin }] : []));
  return {
    ...own,
    disabled: own.disabled.filter((id) => !crms.some(({ crm }) => crm === id)),
    sites: [...hosts, ...own.sites.filter(({ origin }) => !hosts.some((host) => host.origin === origin))],
    recipes: [...recipes, ...own.recipes.filter((recipe) => !ids.includes(idOf(recipe)))],
  };
}
