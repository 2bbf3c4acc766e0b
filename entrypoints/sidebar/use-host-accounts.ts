import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type AddedRecipes, knownRecipes } from '@/lib/crm/known-recipes';
import type { CrmRecipe, PageIdentity } from '@/lib/crm/recipe';
import type { Settings } from '@/lib/domain/settings';
import { crmListQuery, keptAccountsQuery } from '@/lib/queries/page-query';
import type { KeptAccount } from '@/lib/storage/kept-accounts';
import type { Reader } from '@/lib/storage/reader';
import { completed, confirmationKey } from './page-identity';

const NOTHING_ADDED: AddedRecipes = { sites: [], recipes: [], chosen: {} };

/** Does the account's own address on this host lead back to it? Then it is of this organisation, as far as hosts tell. */
function standsHere(recipe: CrmRecipe, origin: string, { ref }: KeptAccount): boolean {
  const address = recipe.accountAddress(origin, ref.accountId, ref.tenant);
  const there = URL.canParse(address) ? recipe.recognise(new URL(address)) : undefined;
  return there?.state === 'account' && there.ref.tenant === ref.tenant && there.ref.accountId === ref.accountId;
}

/** The kept accounts of a host that its signed-in user read, and the recipes that may own it. Nothing of another org or user. */
export function useHostAccounts(reader: Reader, origin: string, page: PageIdentity, settings: Settings) {
  const listed = useQuery(crmListQuery()).data;
  const recipes = useMemo(() => {
    const hostname = URL.canParse(origin) ? new URL(origin).hostname : '';
    return knownRecipes(listed ?? NOTHING_ADDED).filter((recipe) => recipe.ownsHost(hostname));
  }, [listed, origin]);
  const kept = useQuery(
    keptAccountsQuery(
      reader,
      recipes.map(({ id }) => id),
    ),
  ).data;
  const accounts = useMemo(
    () =>
      (kept ?? []).filter((account) => {
        const { ref, identity } = account;
        const mine = completed(page, settings.confirmedIdentities[confirmationKey(ref)]);
        const own = mine?.orgId === identity.orgId && mine.userId === identity.userId;
        return own && recipes.some((recipe) => recipe.id === ref.crm && standsHere(recipe, origin, account));
      }),
    [kept, recipes, origin, page, settings],
  );
  return { recipes, accounts };
}
