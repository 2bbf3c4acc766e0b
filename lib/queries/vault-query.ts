import { queryOptions } from '@tanstack/react-query';
import { answerOf } from './call-failure';

export const VAULT = ['vault'] as const;

/** The packs that are sealed on this device. */
export function packsQuery() {
  return queryOptions({ queryKey: VAULT, queryFn: () => answerOf('vault.list', {}) });
}
