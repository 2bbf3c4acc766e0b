import { confirmations } from '@/lib/crm/check-page';
import type { CrmRecipe } from '@/lib/crm/recipe';
import type { ConfirmHow, RecipeData } from '@/lib/crm/recipe-data';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { FacetName } from '@/lib/domain/facet-names';
import { readSettings } from '@/lib/storage/settings';
import { readPage } from './page-scripts';

/** `refused`: nothing is asked about the account. `facets`: of these alone, until a person has compared the name. */
export type PageWord = { state: 'refused'; error: AppError } | { state: 'heard'; facets?: readonly FacetName[] };

/** Waits between looks at a page that names another record than its address: it may only be on its way from one to the other. */
const LOOKS_MS = [250, 500, 900];

const OTHER_RECORD: PageWord = { state: 'refused', error: { kind: 'not-found', what: 'account' } };

const NOT_CHOSEN: PageWord = { state: 'refused', error: { kind: 'misconfigured', field: 'chosen' } };

/** Are all of a CRM's accounts in lists of which nobody has said yet which they are. */
const choosesAll = ({ pages, chosen = {} }: RecipeData): boolean =>
  pages.every(({ as, choose }) => as === 'none' || (choose !== undefined && !chosen[choose]?.length));

/** Does the page itself go on naming another record than its address. A page that cannot be read, or names none, does not. */
async function namesAnother(tabId: number, data: RecipeData): Promise<boolean> {
  if (!data.identity?.record?.length) return false;
  const names = async () => (await readPage(tabId, data))?.check.failed.includes('record') ?? false;
  let another = await names();
  for (const wait of LOOKS_MS) {
    if (!another) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    another = await names();
  }
  return another;
}

/**
 * What the page that asks about an account lets be read of it: the panel's own rules (`page-verdict.ts`), held here too, so that a panel that was not
 * looked at, an older one or one in another tab gets no more. Nothing of a record that the page contradicts, nor of a list of which nobody said that
 * its records are accounts; and where the address does not tell the kind of record, the name alone until a person has compared it. Whether it is a
 * company's or a person's is asked above the facts and withholds none; a CRM that knows answers for itself.
 */
export async function pageWord(
  recipe: CrmRecipe | undefined,
  { ref, tabId }: { ref: AccountRef; tabId?: number | undefined },
): Promise<PageWord> {
  const { data } = recipe ?? {};
  if (!recipe || !data) return { state: 'heard' };
  const tab = tabId === undefined ? undefined : await chrome.tabs.get(tabId).catch(() => undefined);
  const here = tab?.url !== undefined && URL.canParse(tab.url) ? new URL(tab.url) : undefined;
  const says = here && recipe.recognise(here);
  const shown = says?.state === 'account' ? says.ref : undefined;
  if (shown && shown.tenant === ref.tenant && shown.accountId !== ref.accountId) return OTHER_RECORD;
  const isShown = shown !== undefined && shown.tenant === ref.tenant;
  if (isShown && tabId !== undefined && (await namesAnother(tabId, data))) return OTHER_RECORD;
  if (!isShown && choosesAll(data)) return NOT_CHOSEN;
  const address = isShown ? here?.href : recipe.accountAddress(`https://${ref.tenant}`, ref.accountId, ref.tenant);
  const open: readonly ConfirmHow[] = address && URL.canParse(address) ? confirmations(data, new URL(address)) : [];
  if (open.includes('chosen')) return NOT_CHOSEN;
  if (!open.includes('model')) return { state: 'heard' };
  const { confirmedRecipes = [] } = await readSettings();
  return confirmedRecipes.includes(`${ref.crm}|model`) ? { state: 'heard' } : { state: 'heard', facets: ['profile'] };
}
