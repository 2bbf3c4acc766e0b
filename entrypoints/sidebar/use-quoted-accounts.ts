import { type UseQueryResult, useQueries } from '@tanstack/react-query';
import type { AccountView } from '@/components/account-view';
import { cacheKeyOf } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import { snapshotQuery } from '@/lib/queries/cache-queries';
import type { Reader } from '@/lib/storage/reader';

const kept = (results: UseQueryResult<AccountSnapshot | null>[]) => results.flatMap(({ data }) => data ?? []);

/**
 * What the cache holds of the customers who are quoted in the playbook and are accounts of the same CRM themselves, as the same user read
 * them. Nothing is fetched for it. Kept current by `followCache`.
 */
export function useQuotedAccounts(reader: Reader, { snapshot, playbook }: AccountView): readonly AccountSnapshot[] {
  const { ref, identity } = snapshot;
  const accountIds = new Set(playbook.testimonials.flatMap(({ accountId }) => accountId ?? []));
  const keys = identity ? [...accountIds].map((accountId) => cacheKeyOf({ ...ref, accountId }, identity)) : [];
  return useQueries({ queries: keys.map((key) => snapshotQuery(reader, key)), combine: kept });
}
