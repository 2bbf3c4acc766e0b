import { queryOptions } from '@tanstack/react-query';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { OUTBOX } from './cache-queries';
import { answerOf } from './call-failure';

/** What is to be told to CRMs, and what has been. Kept current by `followCache`. */
export function outboxQuery() {
  return queryOptions({ queryKey: [...OUTBOX, 'list'], queryFn: () => answerOf('outbox.list', {}), staleTime: 0 });
}

/** Whether this account's CRM can be told. */
export function outboxWayQuery(ref: AccountRef, identity: Identity) {
  return queryOptions({
    queryKey: ['outbox-way', ref.crm, ref.tenant, identity.orgId, identity.userId],
    queryFn: () => answerOf('outbox.way', { ref, identity }),
    staleTime: 30_000,
  });
}
