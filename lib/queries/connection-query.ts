import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { PageIdentity } from '@/lib/crm/recipe';
import type { Identity } from '@/lib/domain/account-ref';
import { answerOf } from './call-failure';

export const CONNECTION = 'connection';

/** Is there a connection to this host for the user the page shows, and whose is it. */
export function connectionQuery(crm: string, tenant: string, identity: PageIdentity) {
  return queryOptions({
    queryKey: [CONNECTION, crm, tenant, identity.orgId ?? '', identity.userId ?? ''],
    queryFn: () => answerOf('connection.status', { crm, tenant, identity }),
    staleTime: 30_000,
  });
}

/** Every connection of this browser's. */
export function connectionsQuery() {
  return queryOptions({
    queryKey: [CONNECTION, 'all'],
    queryFn: () => answerOf('connection.list', {}),
    staleTime: 0,
  });
}

/** Opens the sign-in; afterwards every connection query asks again. */
export function connectMutation(client: QueryClient, crm: string, tenant: string, expected: PageIdentity) {
  return {
    mutationFn: () => answerOf('connection.connect', { crm, tenant, expected }),
    onSettled: () => client.invalidateQueries({ queryKey: [CONNECTION] }),
  };
}

/** Forgets the connection and its rows; with `keepOutbox` not what the CRM has still to be told. */
export function disconnectMutation(client: QueryClient, crm: string, tenant: string, identity?: Identity) {
  return {
    mutationFn: (keepOutbox: boolean) => answerOf('connection.disconnect', { crm, tenant, identity, keepOutbox }),
    onSettled: () => client.invalidateQueries({ queryKey: [CONNECTION] }),
  };
}
