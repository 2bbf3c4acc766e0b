import type { PageRecipe, Recognition } from './recipe';

/** Only the half that the scout needs: what to ask permission for, and the examples, stay behind. */
const pages = Object.values(import.meta.glob<PageRecipe>('./crms/*.ts', { eager: true, import: 'page' }));

/** What an address is, and the recipe that says so; no recipe when none owns the host. */
export function recognisePage(url: URL): { recipe?: PageRecipe; recognition: Recognition } {
  const recipe = pages.find((page) => page.ownsHost(url.hostname));
  if (!recipe) return { recognition: { state: 'unrecognised', failed: 'unknown-host' } };
  return { recipe, recognition: recipe.recognise(url) };
}
