import { queryOptions } from '@tanstack/react-query';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { answerOf } from './call-failure';

const REFRESH = 'refresh';

/**
 * Asks the worker, once per account and page, to read what is stale; the worker knows what that is and does nothing when
 * all is fresh. The facts arrive through `snapshotQuery`; `data.errors` says which parts could not be read. Refetch it when
 * the account is shown again or the age of a facet passes its limit.
 */
export function refreshQuery(ref: AccountRef, identity: Identity) {
  return queryOptions({
    queryKey: [REFRESH, cacheKeyOf(ref, identity)],
    queryFn: () => answerOf('account.refresh', { ref, identity, force: false }),
    staleTime: 0,
    gcTime: 60_000,
  });
}

/** The person asked for the newest facts: everything is read again, fresh or not. */
export function refreshMutation(ref: AccountRef, identity: Identity) {
  return {
    mutationKey: [REFRESH, cacheKeyOf(ref, identity)],
    mutationFn: () => answerOf('account.refresh', { ref, identity, force: true }),
  };
}
