import type { Identity } from '@/lib/domain/account-ref';
import type { CallEntry } from '@/lib/domain/desk';
import { call } from '@/lib/messaging/client';

/**
 * Reads accounts that are not kept yet, one after another: the source's own pace. `goesOn` is asked before each; says how many could not be read.
 */
export async function fetchCalls(
  entries: readonly CallEntry[],
  identity: Identity,
  goesOn: (done: number) => boolean,
): Promise<{ failed: number }> {
  let failed = 0;
  for (const [done, { ref }] of entries.entries()) {
    if (!goesOn(done)) break;
    const answer = await call('account.refresh', { ref, identity, force: false });
    if (answer.ok) continue;
    failed += 1;
    // Whoever is not let in once will not be let in for the others.
    if (['unauthorised', 'forbidden', 'rate-limited', 'offline'].includes(answer.error.kind))
      return { failed: entries.length - done };
  }
  return { failed };
}
