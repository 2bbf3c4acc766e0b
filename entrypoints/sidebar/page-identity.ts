import type { PageIdentity } from '@/lib/crm/recipe';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';

/** The key under which a person's own word on a host is kept. */
export function confirmationKey(ref: Pick<AccountRef, 'crm' | 'tenant'>): string {
  return `${ref.crm}|${ref.tenant}`;
}

/**
 * Who looks, once a person's own word fills what the page leaves out. A word that was given while the page named nobody (this browser's own
 * user) does not hold for somebody whom it names later: what is set up would not be theirs.
 */
export function completed(page: PageIdentity, confirmed: PageIdentity | undefined): Identity | undefined {
  if (page.userId && confirmed?.userId?.startsWith('device-')) return completed(page, undefined);
  const orgId = page.orgId ?? confirmed?.orgId;
  const userId = page.userId ?? confirmed?.userId;
  return orgId && userId ? { orgId, userId } : undefined;
}

/** Who looks, as far as that is sure enough to show facts: the page's own word where it is complete, else what a person confirmed for that host. */
export function viewerOf(ref: AccountRef, page: PageIdentity, settings: Settings): Identity | undefined {
  return completed(page, settings.confirmedIdentities[confirmationKey(ref)]);
}
