import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { CallEntry } from '@/lib/domain/desk';
import { call } from '@/lib/messaging/client';
import type { Reader } from '@/lib/storage/reader';
import type { Book } from './use-books';

/** Today's list of a user, as it lies on their desk. */
export function useCalls(reader: Reader, { scope, crm, tenant, identity }: Book) {
  const client = useQueryClient();
  const queryKey = ['calls', scope];
  const kept = useQuery({ queryKey, queryFn: () => reader.desk(scope, 'calls'), staleTime: Number.POSITIVE_INFINITY }).data;
  const change = (entries: readonly CallEntry[] | null) => {
    const value = entries && { madeAtMs: Date.now(), entries: [...entries] };
    client.setQueryData(queryKey, value);
    const mine = { crm, tenant, identity, name: 'calls' };
    void (value ? call('desk.write', { ...mine, value }) : call('desk.remove', mine));
  };
  return { calls: kept?.entries ?? null, change };
}
