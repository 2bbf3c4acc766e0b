import type { AccountRef } from '@/lib/domain/account-ref';
import type { CrmRecipe } from './recipe';

/** Origins on which the account's page may stand: its tenant's host, the CRM's one host, the hosts that were added by hand. */
function originsOf({ tenant }: AccountRef, recipe: CrmRecipe, sites: readonly string[]): string[] {
  const [host = ''] = tenant.split('/');
  const scheme = /(^|\.)localhost(:\d+)?$|^127\./.test(host) ? 'http' : 'https';
  const fixed = recipe.origins.flatMap((pattern) => (/^https:\/\/[^*]+\/\*$/.test(pattern) ? [pattern.slice(0, -2)] : []));
  return [`${scheme}://${host}`, ...sites, ...fixed];
}

/** The address of an account's page in its CRM; undefined where none leads back to that very account. `sites`: origins of hosts added by hand. */
export function accountPage(ref: AccountRef, recipe: CrmRecipe, sites: readonly string[] = []): string | undefined {
  return originsOf(ref, recipe, sites)
    .map((origin) => recipe.accountAddress(origin, ref.accountId, ref.tenant))
    .find((address) => {
      const there = URL.canParse(address) ? recipe.recognise(new URL(address)) : undefined;
      return there?.state === 'account' && there.ref.tenant === ref.tenant && there.ref.accountId === ref.accountId;
    });
}
