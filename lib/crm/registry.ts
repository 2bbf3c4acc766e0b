import { OFFERED_CRMS } from './offered';
import type { CrmRecipe } from './recipe';

/** Every CRM whose pages can be read. A new one is one file in `crms/`. */
export const recipes: readonly CrmRecipe[] = Object.values(
  import.meta.glob<CrmRecipe>('./crms/*.ts', { eager: true, import: 'recipe' }),
);

/** Those that can be turned on. */
export const offeredRecipes: readonly CrmRecipe[] = recipes.filter((recipe) => OFFERED_CRMS.includes(recipe.id));

export function recipeOf(id: string): CrmRecipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
