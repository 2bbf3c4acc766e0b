import type { CrmRecipe, Recognition } from './recipe';

/** Every CRM whose pages can be read. A new one is one file in `crms/`; its examples are left out of what the scout carries. */
export const recipes: readonly CrmRecipe[] = Object.values(
  import.meta.glob<CrmRecipe>('./crms/*.ts', { eager: true, import: 'recipe' }),
);

export function recipeOf(id: string): CrmRecipe | undefined {
  return recipes.find((recipe) => recipe.id === id);
}

/** What an address is, and the recipe that says so; no recipe when none owns the host. */
export function recognisePage(url: URL): { recipe?: CrmRecipe; recognition: Recognition } {
  const recipe = recipes.find((candidate) => candidate.ownsHost(url.hostname));
  if (!recipe) return { recognition: { state: 'unrecognised', failed: 'unknown-host' } };
  return { recipe, recognition: recipe.recognise(url) };
}
