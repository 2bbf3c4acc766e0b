import type { CrmRecipe } from '@/lib/crm/recipe';
import { placesOf } from './address-place';

/** An account to look at; `key` is what another system calls it. */
export interface LookedAt {
  id: string;
  key?: string;
  name: string;
}

/** Three are enough to see that a field was right by more than luck. */
export const MOST_ACCOUNTS = 3;

/** The account of what a person pasted: an account page's address on this host, or its id alone. Null: an address of something else. */
export function accountIn(text: string, tenant: string, recipes: readonly CrmRecipe[]): string | null {
  const typed = text.trim();
  if (typed === '') return null;
  if (!/[/:.?#]/.test(typed)) return typed.length <= 128 ? typed : null;
  const found = placesOf(typed, recipes).find((place) => place.accountId !== undefined && place.tenant === tenant);
  return found?.accountId ?? null;
}
