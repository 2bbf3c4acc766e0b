import { queryOptions } from '@tanstack/react-query';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { answerOf } from './call-failure';

/** The person's calendar, and which times were proposed to whom. */
export function scheduleQuery(ref: AccountRef, identity: Identity) {
  return queryOptions({
    queryKey: ['schedule', ref.crm, ref.tenant, ref.accountId, identity.orgId, identity.userId],
    queryFn: () => answerOf('schedule.read', { ref, identity }),
    staleTime: 30_000,
  });
}
