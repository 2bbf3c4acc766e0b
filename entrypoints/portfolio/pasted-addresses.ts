import { detectAccount } from '@/lib/crm/detect-account';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { Book } from './use-books';

/**
 * The addresses of accounts behind the links of a pasted page, each account once, in their order. The page is read as text: it may hold
 * anything, and the browser would refuse to parse it here.
 */
export function pastedAddresses(
  html: string,
  { crm, tenant }: Pick<Book, 'crm' | 'tenant'>,
  recipes: readonly CrmRecipe[],
): string[] {
  const found = new Map<string, string>();
  for (const [, quoted = ''] of html.matchAll(/\bhref="([^"]*)"/gi)) {
    const href = quoted.replaceAll('&amp;', '&');
    const ref = URL.canParse(href) ? detectAccount(new URL(href), recipes)?.account.ref : undefined;
    if (ref?.crm === crm && ref.tenant === tenant && !found.has(ref.accountId)) found.set(ref.accountId, href);
  }
  return [...found.values()];
}
