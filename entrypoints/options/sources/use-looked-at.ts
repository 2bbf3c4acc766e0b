import { useQueries } from '@tanstack/react-query';
import { type Explored, exploreQuery } from '@/lib/queries/source-query';
import type { LookedAt } from './account-choice';

/** An account with what the source said of it. */
export interface SeenAccount extends LookedAt {
  explored: Explored | undefined;
  error: Error | null;
  isPending: boolean;
}

/** Asks the source for each of the accounts, once. */
export function useLookedAt(sourceId: string, accounts: readonly LookedAt[]): SeenAccount[] {
  const answers = useQueries({
    queries: accounts.map(({ id, key }) => exploreQuery({ id: sourceId, accountId: id, ...(key === undefined ? {} : { key }) })),
  });
  return accounts.map((account, index) => {
    const answer = answers[index];
    const name = answer?.data?.name ?? account.name;
    return { ...account, name, explored: answer?.data, error: answer?.error ?? null, isPending: answer?.isPending ?? true };
  });
}
