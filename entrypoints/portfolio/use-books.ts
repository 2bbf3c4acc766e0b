import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { scopeKeyOf } from '@/lib/domain/account-key';
import type { Identity } from '@/lib/domain/account-ref';
import type { Settings } from '@/lib/domain/settings';
import { connectionsQuery } from '@/lib/queries/connection-query';
import { sourcesQuery } from '@/lib/queries/source-query';

/** Whose accounts can be shown: one user of one host. */
export interface Book {
  /** `scopeKeyOf`. */
  scope: string;
  crm: string;
  tenant: string;
  identity: Identity;
  userName: string | undefined;
}

type Place = Pick<Book, 'crm' | 'tenant'> & { identity: Identity; userName?: string | undefined };

/** The words of a person on who they are, by `crm|tenant`. */
function confirmed({ confirmedIdentities }: Settings): Place[] {
  return Object.entries(confirmedIdentities).flatMap(([key, { orgId, userId }]) => {
    const [crm = '', tenant = ''] = key.split('|');
    return crm && tenant ? [{ crm, tenant, identity: { orgId, userId } }] : [];
  });
}

export interface Books {
  /** Undefined: not known yet, or, where there is a failure too, nobody could be asked. */
  books: readonly Book[] | undefined;
  /** Why there may be more of them than these. */
  failure: Error | null;
  again(): void;
}

/**
 * The books of those who are signed in here: connections, users of hosts that were looked at, users that a person confirmed. Each user's
 * accounts are a book of their own.
 */
export function useBooks(settings: Settings): Books {
  const connections = useQuery(connectionsQuery());
  const sources = useQuery(sourcesQuery());
  const failure = connections.error ?? sources.error;
  const books = useMemo(() => {
    if (connections.isPending || sources.isPending) return undefined;
    const places = (sources.data?.places ?? []).flatMap(({ crm, tenant, orgId, userId, userName }): Place[] =>
      userId === undefined ? [] : [{ crm, tenant, identity: { orgId, userId }, userName }],
    );
    const books = new Map<string, Book>();
    for (const { userName, ...place } of [...(connections.data?.connections ?? []), ...places, ...confirmed(settings)]) {
      const scope = scopeKeyOf(place, place.identity);
      books.set(scope, { ...place, scope, userName: books.get(scope)?.userName ?? userName });
    }
    // No book and no answer: that is not to have none.
    return books.size === 0 && failure ? undefined : [...books.values()];
  }, [connections.isPending, connections.data, sources.isPending, sources.data, failure, settings]);
  const again = () => void Promise.all([connections.refetch(), sources.refetch()]);
  return { books, failure, again };
}
