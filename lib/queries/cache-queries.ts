import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { EVERYTHING, OUTBOX_KEY, PLAYBOOK_KEY } from '@/lib/storage/layout';
import type { Reader } from '@/lib/storage/reader';
import { subscribeTokens } from '@/lib/storage/token-changes';
import { CONNECTION } from './connection-query';

const SNAPSHOT = 'snapshot';
const JOURNAL = 'journal';
const ENTERED = 'entered';
const PLAYBOOK = ['playbook'] as const;
/** What is on its way to the CRM (`outbox-query.ts`). */
export const OUTBOX = ['outbox'] as const;

/** What is kept about an account, by `cacheKeyOf(ref, identity)`. Null: nothing yet. Kept current by `followCache`. */
export function snapshotQuery(reader: Reader, key: string) {
  return queryOptions({
    queryKey: [SNAPSHOT, key],
    queryFn: () => reader.snapshot(key),
    staleTime: Number.POSITIVE_INFINITY,
    /** An account that was left is read again when one comes back: the disk is the memory. */
    gcTime: 5 * 60_000,
  });
}

/** What was done and heard about an account. Kept current by `followCache`. */
export function journalQuery(reader: Reader, key: string) {
  return queryOptions({
    queryKey: [JOURNAL, key],
    queryFn: () => reader.journal(key),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
  });
}

/** All that one user did and heard, over their accounts (`scopeKeyOf`). Kept current by `followCache`. */
export function enteredQuery(reader: Reader, scope: string) {
  return queryOptions({
    queryKey: [ENTERED, scope],
    queryFn: async () => [...(await reader.journals(scope)).values()].flat(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 5 * 60_000,
  });
}

/** The active playbook. Null: the worker has not written one yet. */
export function playbookQuery(reader: Reader) {
  return queryOptions({
    queryKey: PLAYBOOK,
    queryFn: () => reader.playbook(),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
  });
}

/**
 * Asks again for what the worker says it changed: rows, the playbook, connections. After a loss everything is asked again, the
 * worker's own refresh too. Start once per page; returns how to stop.
 */
export function followCache(client: QueryClient, reader: Reader): () => void {
  const stopRows = reader.subscribe((key) => {
    if (key === EVERYTHING) void client.invalidateQueries();
    else if (key === PLAYBOOK_KEY) void client.invalidateQueries({ queryKey: PLAYBOOK });
    else if (key === OUTBOX_KEY) void client.invalidateQueries({ queryKey: OUTBOX });
    else {
      void client.invalidateQueries({ queryKey: [SNAPSHOT, key] });
      void client.invalidateQueries({ queryKey: [JOURNAL, key] });
      void client.invalidateQueries({ queryKey: [ENTERED] });
    }
  });
  const stopConnections = subscribeTokens(() => void client.invalidateQueries({ queryKey: [CONNECTION] }));
  return () => {
    stopRows();
    stopConnections();
  };
}
