import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { facetAge } from '@/lib/account/freshness';
import { historyOf } from '@/lib/account/history-of';
import { identityVerdict } from '@/lib/account/identity-verdict';
import { cacheKeyOf } from '@/lib/domain/account-key';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { AccountHistory } from '@/lib/domain/history';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import type { RefreshReport } from '@/lib/messaging/channels';
import { journalQuery, snapshotQuery } from '@/lib/queries/cache-queries';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectMutation } from '@/lib/queries/connection-query';
import { refreshMutation, refreshQuery } from '@/lib/queries/refresh-query';
import type { Reader } from '@/lib/storage/reader';
import { useNow } from './use-now';
import { useOnline } from './use-online';
import { useShown } from './use-shown';

/** A timer cannot be set further ahead than some weeks, and nobody looks at one account for longer than this. */
const MAX_WAIT_MS = 60 * 60_000;

/** What happens in one account's life in the panel. */
export interface AccountLife {
  /** Undefined: the disk has not answered; null: nothing is kept, or nothing that may be shown. */
  snapshot: AccountSnapshot | null | undefined;
  /** What was done about it; undefined: the disk has not answered. */
  history: AccountHistory | undefined;
  nowMs: number;
  refreshing: boolean;
  error: AppError | undefined;
  connecting: boolean;
  connectError: AppError | undefined;
  /** A person has just said that what is set up here is theirs. */
  connected: boolean;
  /** Sources that could not be read, by their id. */
  sources: Readonly<Record<string, AppError>> | undefined;
  /** The day's calls are nearly used up. */
  limit: RefreshReport['limit'];
  refresh(): void;
  connect(): void;
}

/** A defect of ours has no sentence of its own; to the person it is an answer that could not be read. */
function errorOf(error: unknown): AppError | undefined {
  return error ? (appErrorOf(error) ?? { kind: 'unexpected-shape', path: 'panel' }) : undefined;
}

/** Facts are shown only where the page's word and the row's word agree on org, user and record. */
function agreed(ref: AccountRef, identity: Identity, snapshot: AccountSnapshot): boolean {
  const held = snapshot.identity ?? null;
  return identityVerdict({ page: identity, held, pageRef: ref, snapshotRef: snapshot.ref }).state === 'agreed';
}

/** The facts of one account as one user sees them: from the disk at once, brought up to date when they are old. */
export function useAccount(reader: Reader, ref: AccountRef, identity: Identity, playbook: Playbook | null): AccountLife {
  const client = useQueryClient();
  const online = useOnline();
  const key = cacheKeyOf(ref, identity);
  const kept = useQuery(snapshotQuery(reader, key));
  const done = useQuery(journalQuery(reader, key));
  const history = useMemo(() => done.data && historyOf(done.data), [done.data]);
  const shown = useShown(kept.data !== undefined && kept.data !== null);
  const update = useQuery({ ...refreshQuery(ref, identity), enabled: shown });
  const forced = useMutation(refreshMutation(ref, identity));
  const connection = useMutation(connectMutation(client, ref.crm, ref.tenant, identity));
  // An outcome that has just been told lies behind the moment that it is decided for.
  const nowMs = useNow(`${kept.dataUpdatedAt}|${done.dataUpdatedAt}`);
  const { refetch, isFetching } = update;

  // Facts grow old while one looks at them; a network that comes back is worth a try.
  const freshness = playbook?.policy.freshness;
  const { data } = kept;
  useEffect(() => {
    if (!data || !freshness || !online) return;
    const old = FACET_NAMES.some((name) => facetAge(data.facets[name], freshness, name, nowMs) === 'stale');
    if (old) void refetch({ cancelRefetch: false });
  }, [data, freshness, online, nowMs, refetch]);

  const error = errorOf(forced.isPending || isFetching ? undefined : (forced.error ?? update.error));
  // The panel says that it reads again by itself; half a second later, so that the CRM's own clock has passed it too.
  useEffect(() => {
    if (error?.kind !== 'rate-limited') return;
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), Math.min(error.retryAfterMs, MAX_WAIT_MS) + 500);
    return () => clearTimeout(timer);
  }, [error, refetch]);

  const withheld = error?.kind === 'identity-mismatch' || error?.kind === 'not-found';
  const mine = kept.data && agreed(ref, identity, kept.data) ? kept.data : null;
  const told = forced.data ?? update.data;
  return {
    snapshot: kept.data === undefined ? undefined : withheld ? null : mine,
    history,
    nowMs,
    refreshing: isFetching || forced.isPending,
    error: error?.kind === 'unreachable' && !online ? { kind: 'offline' } : error,
    connecting: connection.isPending,
    connectError: errorOf(connection.error),
    connected: connection.isSuccess,
    sources: told?.sources,
    limit: told?.limit,
    refresh: () => {
      connection.reset();
      forced.mutate();
    },
    connect: () =>
      connection.mutate(undefined, {
        onSuccess: () => {
          forced.reset();
          void refetch();
        },
      }),
  };
}
