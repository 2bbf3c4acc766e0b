import type { CrmRecipe, Recognition } from './recipe';
import { recipes } from './registry';

function addressOf(text: string, recipe: CrmRecipe, origin: string): URL | undefined {
  const address = /^https?:/i.test(text) ? text : recipe.accountAddress(origin, text);
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * The account that a person names on a page which its recipe does not recognise (A5): `text` is an account's address or its id, `origin`
 * the page's. Undefined where it is no account, or one of another organisation than the page's: nothing is guessed.
 */
export function recordByHand(text: string, origin: string): Extract<Recognition, { state: 'account' }> | undefined {
  const recipe = URL.canParse(origin) ? recipes.find((one) => one.ownsHost(new URL(origin).hostname)) : undefined;
  const address = recipe && addressOf(text.trim(), recipe, origin);
  const named = recipe && address && recipe.ownsHost(address.hostname) ? recipe.recognise(address) : undefined;
  if (!recipe || named?.state !== 'account') return undefined;
  const here = recipe.recognise(new URL(recipe.accountAddress(origin, named.ref.accountId)));
  return here.state === 'account' && here.ref.tenant === named.ref.tenant ? { ...named, as: 'page' } : undefined;
}
