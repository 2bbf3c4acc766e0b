import type { CrmRecipe, Recognition } from './recipe';
import { recipes } from './registry';

function addressOf(text: string, recipe: CrmRecipe, origin: string): URL | undefined {
  const address = /^https?:/i.test(text) ? text : recipe.accountAddress(origin, text);
  return URL.canParse(address) ? new URL(address) : undefined;
}

/**
 * The account that a person names on a page which its recipe does not recognise (A5): `text` is an account's address or its id, `origin`
 * the page's, `known` the recipes that may own it. Undefined where it is no account, or one of another organisation than the page's, as far as
 * hosts tell; also for an id alone where the address would have to name the organisation or the list beside it: nothing is guessed.
 */
export function recordByHand(
  text: string,
  origin: string,
  known: readonly CrmRecipe[] = recipes,
): Extract<Recognition, { state: 'account' }> | undefined {
  const recipe = URL.canParse(origin) ? known.find((one) => one.ownsHost(new URL(origin).hostname)) : undefined;
  const address = recipe && addressOf(text.trim(), recipe, origin);
  const named = recipe && address && recipe.ownsHost(address.hostname) ? recipe.recognise(address) : undefined;
  if (!recipe || named?.state !== 'account') return undefined;
  if (address?.origin === origin) return { ...named, as: 'page' };
  const { accountId, tenant } = named.ref;
  const there = recipe.accountAddress(origin, accountId, tenant);
  const here = URL.canParse(there) ? recipe.recognise(new URL(there)) : undefined;
  return here?.state === 'account' && here.ref.tenant === tenant ? { ...named, as: 'page' } : undefined;
}
