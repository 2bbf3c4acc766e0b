import { dataRecipe } from '@/lib/crm/match/data-recipe';
import type { RecipeData } from '@/lib/crm/recipe-data';
import { recogniserOf } from '@/lib/crm/recogniser-of';

/** What reads the addresses of this page's host, as the worker knows it; null: nothing is turned on here. The question also wakes the worker. */
export async function recipeOfHost() {
  const data: RecipeData | null = await chrome.runtime.sendMessage({ tsugite: 'recipe' }).catch(() => null);
  return data && recogniserOf([dataRecipe(data)]);
}
