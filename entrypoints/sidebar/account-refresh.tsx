import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { facetAge } from '@/lib/account/freshness';
import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import type { AccountSnapshot } from '@/lib/domain/account-snapshot';
import type { AppError } from '@/lib/domain/app-error';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import type { Playbook } from '@/lib/domain/playbook/playbook';
import { appErrorOf } from '@/lib/queries/call-failure';
import { connectMutation } from '@/lib/queries/connection-query';
import { refreshMutation, refreshQuery } from '@/lib/queries/refresh-query';
import { keepFocus } from './keep-focus';
import type { RefreshNews } from './refresh-news';
import { useOnline } from './use-online';

interface AccountRefreshProps {
  accountRef: AccountRef;
  identity: Identity;
  /** What is kept and shown; undefined: nothing yet. */
  snapshot: AccountSnapshot | null | undefined;
  playbook: Playbook | null;
  nowMs: number;
  /** A person asked for the newest facts before this part was there. */
  force: boolean;
  onNews: (news: RefreshNews) => void;
}

/** A timer cannot be set further ahead than some weeks, and nobody looks at one account for longer than this. */
const MAX_WAIT_MS = 60 * 60_000;

/** A defect of ours has no sentence of its own; to the person it is an answer that could not be read. */
const DEFECT: AppError = { kind: 'unexpected-shape', path: 'panel' };
const NOTHING_TOLD: Pick<RefreshNews, 'sources' | 'limit'> = { sources: undefined, limit: undefined };
const OFFLINE: AppError = { kind: 'offline' };

function errorOf(error: unknown): AppError | undefined {
  return error ? (appErrorOf(error) ?? DEFECT) : undefined;
}

/**
 * Brings one account up to date once it has been painted, and says how that stands. Shows nothing itself; it is there as long as
 * the account is, so the focus is looked after here. */
export function AccountRefresh(props: AccountRefreshProps) {
  const { accountRef, identity, snapshot, playbook, nowMs, force, onNews } = props;
  const client = useQueryClient();
  const online = useOnline();
  const { refetch, isFetching, error: failed, data } = useQuery(refreshQuery(accountRef, identity));
  const forced = useMutation(refreshMutation(accountRef, identity));
  const connection = useMutation(connectMutation(client, accountRef.crm, accountRef.tenant, identity));
  const { mutate: refreshAll, reset: forgetForced } = forced;
  const { mutate: connect, reset: forgetConnection } = connection;

  useEffect(keepFocus, []);
  useEffect(() => {
    if (force) refreshAll();
  }, [force, refreshAll]);

  // Facts grow old while one looks at them; a network that comes back is worth a try.
  const freshness = playbook?.policy.freshness;
  useEffect(() => {
    if (!snapshot || !freshness || !online) return;
    const old = FACET_NAMES.some((name) => facetAge(snapshot.facets[name], freshness, name, nowMs) === 'stale');
    if (old) void refetch({ cancelRefetch: false });
  }, [snapshot, freshness, online, nowMs, refetch]);

  const refreshing = isFetching || forced.isPending;
  const error = errorOf(refreshing ? undefined : (forced.error ?? failed));
  // The panel says that it reads again by itself; half a second later, so that the CRM's own clock has passed it too.
  useEffect(() => {
    if (error?.kind !== 'rate-limited') return;
    const timer = setTimeout(() => void refetch({ cancelRefetch: false }), Math.min(error.retryAfterMs, MAX_WAIT_MS) + 500);
    return () => clearTimeout(timer);
  }, [error, refetch]);

  const said = error?.kind === 'unreachable' && !online ? OFFLINE : error;
  const { isPending: connecting, isSuccess: connected } = connection;
  const connectError = errorOf(connection.error);
  const { sources, limit } = forced.data ?? data ?? NOTHING_TOLD;
  const actions = useMemo(
    () => ({
      refresh: () => {
        forgetConnection();
        refreshAll();
      },
      connect: () =>
        connect(undefined, {
          onSuccess: () => {
            forgetForced();
            void refetch();
          },
        }),
    }),
    [connect, forgetConnection, forgetForced, refetch, refreshAll],
  );
  // Before the next paint: facts that turn out to be withheld are not seen for one frame more.
  useLayoutEffect(() => {
    onNews({ refreshing, error: said, connecting, connectError, connected, sources, limit, ...actions });
  }, [onNews, refreshing, said, connecting, connectError, connected, sources, limit, actions]);
  return null;
}
