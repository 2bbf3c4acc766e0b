import type { Outcome } from '@/lib/domain/history';
import { TODAY_MS } from '@/tests/support/snapshot-builder';

/** What was said about an offer so many days before the tests' today. */
export function toldDaysAgo(offerId: string, kind: Outcome['kind'], daysAgo: number, over: Partial<Outcome> = {}): Outcome {
  return { id: `${offerId}-${kind}-${daysAgo}`, offerId, kind, atMs: TODAY_MS - daysAgo * 86_400_000, ...over };
}
