import type { AccountRef } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';
import type { PageState } from '@/lib/messaging/channels/page-channels';

/** What a person must make sure of once, before or while facts are shown. */
export type Sure = 'company' | 'model';

/** What the page's self-test means for the facts. */
export type PageVerdict =
  | { state: 'fine' }
  /** Facts are shown, with a word of warning above them. */
  | { state: 'warned'; failed: readonly string[]; changed: boolean; covered: boolean; company: boolean }
  /** No facts: the page names another record; nobody chose where accounts are; the name must be compared. */
  | { state: 'withheld'; why: 'record' | 'chosen' | 'model' };

/** The key under which a person's word on a recipe is kept. */
export const sureKey = (ref: Pick<AccountRef, 'crm'>, how: Sure): string => `${ref.crm}|${how}`;

export function isSure(settings: Settings, ref: Pick<AccountRef, 'crm'>, how: Sure): boolean {
  return settings.confirmedRecipes?.includes(sureKey(ref, how)) ?? false;
}

/** A recipe that is code has no self-test, and needs none: its ids carry their own check. */
export const hasSelfTest = (ref: Pick<AccountRef, 'crm'>): boolean => ref.crm !== 'salesforce';

/**
 * The verdict on a page. `page` undefined: it could not be asked, and then an address that does not tell its kind of record is not believed.
 */
export function verdictOf(
  page: PageState | undefined,
  confidence: 'address' | 'needs-confirmation',
  sure: (how: Sure) => boolean,
): PageVerdict {
  if (!page) return confidence === 'address' || sure('model') ? { state: 'fine' } : { state: 'withheld', why: 'model' };
  const { failed, covered, confirm } = page;
  if (failed.includes('record')) return { state: 'withheld', why: 'record' };
  if (confirm.includes('chosen')) return { state: 'withheld', why: 'chosen' };
  if (confirm.includes('model') && !sure('model')) return { state: 'withheld', why: 'model' };
  const changed = page.state === 'changed';
  const company = confirm.includes('company') && !sure('company');
  return changed || covered || company ? { state: 'warned', failed, changed, covered, company } : { state: 'fine' };
}
