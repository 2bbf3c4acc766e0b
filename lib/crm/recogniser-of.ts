import type { PageRecipe, Recognition } from './recipe';

/** What an address is, and the recipe that says so; no recipe when none owns the host. */
export type RecognisePage = (url: URL) => { recipe?: PageRecipe; recognition: Recognition };

/** The first of these recipes that owns the host has the word. */
export function recogniserOf(recipes: readonly PageRecipe[]): RecognisePage {
  return (url) => {
    const recipe = recipes.find((one) => one.ownsHost(url.hostname));
    if (!recipe) return { recognition: { state: 'unrecognised', failed: 'unknown-host' } };
    return { recipe, recognition: recipe.recognise(url) };
  };
}
