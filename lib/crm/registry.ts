import type { CrmRecipe } from './recipe';

/** Every CRM whose pages can be read, and that can be turned on. A new one is one file in `crms/`. */
export const recipes: readonly CrmRecipe[] = Object.values(
  import.meta.glob<CrmRecipe>('./crms/*.ts', { eager: true, import: 'recipe' }),
);

export function recipeOf(id: string): CrmRecipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}
