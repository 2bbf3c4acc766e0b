import { detectAccount } from '@/lib/crm/detect-account';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { Book } from './use-books';

/** The addresses of accounts behind the links of a pasted page, each account once, in their order. Nothing of it is drawn or run. */
export function pastedAddresses(
  html: string,
  { crm, tenant }: Pick<Book, 'crm' | 'tenant'>,
  recipes: readonly CrmRecipe[],
): string[] {
  if (html === '') return [];
  const found = new Map<string, string>();
  for (const link of new DOMParser().parseFromString(html, 'text/html').querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const ref = URL.canParse(href) ? detectAccount(new URL(href), recipes)?.account.ref : undefined;
    if (ref?.crm === crm && ref.tenant === tenant && !found.has(ref.accountId)) found.set(ref.accountId, href);
  }
  return [...found.values()];
}
