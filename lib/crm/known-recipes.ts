import { dataCrmRecipe, withChosen, withHost } from './data-crm-recipe';
import { checkRecipe } from './load-recipe';
import type { CrmRecipe } from './recipe';
import type { RecipeData } from './recipe-data';
import { recipes } from './registry';

/** What a person added to the recipes that ship (`crm.list`). */
export interface AddedRecipes {
  sites: readonly { crm: string; origin: string }[];
  recipes: readonly unknown[];
  chosen: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Every recipe there is: those that ship, unless one of a person's own has its id, on the hosts and for the lists that were chosen. */
export function knownRecipes({ sites, recipes: added, chosen }: AddedRecipes): CrmRecipe[] {
  const own = added.flatMap((input) => {
    const checked = checkRecipe(input);
    return checked.ok ? [checked.recipe] : [];
  });
  const fitted = (data: RecipeData): CrmRecipe => {
    const hosts = sites.flatMap(({ crm, origin }) => (crm === data.id && URL.canParse(origin) ? [new URL(origin).hostname] : []));
    const hosted = hosts.reduce(withHost, data);
    const lists = Object.entries(chosen[data.id] ?? {}).filter(([, values]) => values.length > 0);
    return dataCrmRecipe(lists.reduce((made, [name, values]) => withChosen(made, name, values), hosted));
  };
  const shipped = recipes.filter(({ id }) => !own.some((one) => one.id === id));
  return [...own.map(fitted), ...shipped.map((recipe) => (recipe.data ? fitted(recipe.data) : recipe))];
}
