import type { CrmRecipe, Recognition } from './recipe';
import { recipes } from './registry';

export interface DetectedAccount {
  recipe: CrmRecipe;
  account: Extract<Recognition, { state: 'account' }>;
}

/**
 * The account of an address, whoever's it is: asked of the recipe that owns the host, else of those that may stand anywhere, which a form of
 * address alone tells apart. `known` goes first to last.
 */
export function detectAccount(url: URL, known: readonly CrmRecipe[] = recipes): DetectedAccount | undefined {
  const owners = known.filter((recipe) => recipe.ownsHost(url.hostname));
  const asked = owners.length > 0 ? owners : known.filter((recipe) => recipe.data?.selfHosted);
  for (const recipe of asked) {
    const account = recipe.recognise(url);
    if (account.state === 'account') return { recipe, account };
  }
  return undefined;
}
