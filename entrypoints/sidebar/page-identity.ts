import { useQuery } from '@tanstack/react-query';
import type { PageIdentity } from '@/lib/crm/recipe';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import type { Settings } from '@/lib/domain/settings';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectionQuery } from '@/lib/queries/connection-query';

/** Who looks at the page, as far as that is sure enough to show facts. */
export type Viewer =
  | { state: 'known'; identity: Identity }
  | { state: 'asking' }
  | { state: 'signed-out' }
  | { state: 'unconfirmed'; identity: Identity; userName: string | undefined }
  | { state: 'failed'; error: AppError };

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

/** The page's own word where it is complete; else what a person confirmed for that host; else the connection's, to be confirmed. */
export function useViewer(ref: AccountRef, page: PageIdentity, settings: Settings): Viewer {
  const identity = completed(page, settings.confirmedIdentities[confirmationKey(ref)]);
  const status = useQuery({ ...connectionQuery(ref.crm, ref.tenant, page), enabled: identity === undefined });
  if (identity) return { state: 'known', identity };
  if (status.error) return { state: 'failed', error: appErrorOf(status.error) ?? { kind: 'unexpected-shape', path: 'panel' } };
  if (!status.data) return { state: 'asking' };
  const { state, identity: connected, userName } = status.data;
  if (state === 'signed-out' || !connected) return { state: 'signed-out' };
  return { state: 'unconfirmed', identity: connected, userName };
}
