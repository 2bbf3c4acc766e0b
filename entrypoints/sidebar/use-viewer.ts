import { useQuery } from '@tanstack/react-query';
import type { PageIdentity } from '@/lib/crm/recipe';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AppError } from '@/lib/domain/app-error';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectionQuery } from '@/lib/queries/connection-query';

/** Who may be looking at a page that does not say it well enough to show facts. */
export type Viewer =
  | { state: 'asking' }
  | { state: 'signed-out' }
  | { state: 'unconfirmed'; identity: Identity; userName: string | undefined }
  | { state: 'failed'; error: AppError };

/** What the connection says of it, to be confirmed by a person. */
export function useViewer(ref: AccountRef, page: PageIdentity): Viewer {
  const { data, error } = useQuery(connectionQuery(ref.crm, ref.tenant, page));
  if (error) return { state: 'failed', error: appErrorOf(error) ?? { kind: 'unexpected-shape', path: 'panel' } };
  if (!data) return { state: 'asking' };
  const { state, identity: connected, userName } = data;
  if (state === 'signed-out' || !connected) return { state: 'signed-out' };
  return { state: 'unconfirmed', identity: connected, userName };
}
