import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { Request, Response } from '@/lib/messaging/channels';
import { answerOf } from './call-failure';

const SOURCES = 'sources';

export type SourceState = Response<'source.list'>['sources'][number];
export type Explored = Response<'source.explore'>;

/** What is set up, where, and whose word goes first. */
export function sourcesQuery() {
  return queryOptions({ queryKey: [SOURCES, 'list'], queryFn: () => answerOf('source.list', {}), staleTime: 0 });
}

/** Recipes and hosts beside the built-in ones, for telling which CRM an address is of. */
export function knownCrmsQuery() {
  return queryOptions({ queryKey: [SOURCES, 'crms'], queryFn: () => answerOf('crm.list', {}), staleTime: 0 });
}

/** Accounts of a host that can be looked at. */
export function sourceAccountsQuery(crm: string, tenant: string) {
  return queryOptions({
    queryKey: [SOURCES, 'accounts', crm, tenant],
    queryFn: () => answerOf('source.accounts', { crm, tenant }),
    staleTime: 0,
  });
}

/** The source's own fields and what they hold for one account. Costs calls of the source, so an answer is kept while the page stands. */
export function exploreQuery(request: Request<'source.explore'>) {
  return queryOptions({
    queryKey: [SOURCES, 'explore', request.id, request.accountId, request.key ?? ''],
    queryFn: () => answerOf('source.explore', request),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

const listAgain = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: [SOURCES, 'list'] }),
});

/** Keeps a source; one that was saved may answer otherwise than before, so what it said is asked again. */
export function saveSourceMutation(client: QueryClient) {
  return {
    mutationFn: (request: Request<'source.save'>) => answerOf('source.save', request),
    onSuccess: () => client.removeQueries({ queryKey: [SOURCES, 'explore'] }),
    ...listAgain(client),
  };
}

/** Keeps what a person changed of a source without asking it again: its mapping, whether it is on. */
export function changeSourceMutation(client: QueryClient) {
  return { mutationFn: (request: Request<'source.save'>) => answerOf('source.save', request), ...listAgain(client) };
}

export function removeSourceMutation(client: QueryClient) {
  return { mutationFn: (id: string) => answerOf('source.remove', { id }), ...listAgain(client) };
}

export function orderSourcesMutation(client: QueryClient) {
  return { mutationFn: (request: Request<'source.order'>) => answerOf('source.order', request), ...listAgain(client) };
}

/** Keeps a mapping, and what the source calls the accounts that it was tried on: it was seen to be right. */
export function saveMappingMutation(client: QueryClient) {
  return {
    mutationFn: async ({ save, keys }: { save: Request<'source.save'>; keys: readonly Request<'source.key'>[] }) => {
      await answerOf('source.save', save);
      await Promise.all(keys.map((key) => answerOf('source.key', key)));
    },
    ...listAgain(client),
  };
}

/** By which keys a source knows accounts, as a person said it. */
export function sourceKeysQuery(id: string) {
  return queryOptions({ queryKey: ['source-keys', id], queryFn: () => answerOf('source.keys', { id }), gcTime: 0 });
}

export function keepKeysMutation(client: QueryClient, id: string) {
  return {
    mutationFn: (request: Request<'source.keep-keys'>) => answerOf('source.keep-keys', request),
    onSuccess: () => client.invalidateQueries({ queryKey: ['source-keys', id] }),
  };
}
