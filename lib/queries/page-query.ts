import { queryOptions } from '@tanstack/react-query';
import type { AccountRef } from '@/lib/domain/account-ref';
import type { PageState } from '@/lib/messaging/channels/page-channels';
import type { Reader } from '@/lib/storage/reader';
import { answerOf } from './call-failure';

/** How long to wait before each further look at a page that is still being drawn: some three seconds in all. */
const WAITS_MS = [250, 500, 900, 1400];

/** How often a page that was looked at is looked at again: a panel can be laid over it without any change of its address. */
const AGAIN_MS = 5_000;

async function checked(ref: AccountRef, signal: AbortSignal): Promise<PageState> {
  let page = await answerOf('page.check', { ref });
  for (const wait of WAITS_MS) {
    if (page.state !== 'changed' || signal.aborted) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    page = await answerOf('page.check', { ref });
  }
  return page;
}

/** The self-test of the page's recipe (A5), for one navigation; a page that is being drawn gets time. Repeated only where something can be laid over it. */
export function pageQuery(ref: AccountRef, seq: number) {
  return queryOptions({
    queryKey: ['page', ref.crm, ref.tenant, ref.accountId, seq],
    queryFn: ({ signal }) => checked(ref, signal),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: ({ state }) => (state.data?.canBeCovered ? AGAIN_MS : false),
  });
}

/** The lesson of this tab, if one is under way. */
export function lessonQuery() {
  return queryOptions({ queryKey: ['lesson'], queryFn: () => answerOf('lesson.read', {}), staleTime: 0, gcTime: 0 });
}

/** The recipes that were imported or taught, with the hosts and lists that a person chose. */
export function crmListQuery() {
  return queryOptions({ queryKey: ['crm-list'], queryFn: () => answerOf('crm.list', {}), staleTime: 0 });
}

/** What is kept of these CRMs' accounts. */
export function keptAccountsQuery(reader: Reader, crms: readonly string[]) {
  return queryOptions({
    queryKey: ['kept-accounts', ...crms],
    queryFn: async () => (await Promise.all(crms.map((crm) => reader.accounts(crm)))).flat(),
    staleTime: 0,
  });
}
