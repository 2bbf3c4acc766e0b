import type { Freshness } from '@/lib/account/freshness';
import { withoutHeard } from '@/lib/account/heard/with-heard';
import { type FailedRefresh, refreshAccount } from '@/lib/account/refresh-account';
import type { Handlers } from '@/lib/messaging/server';
import type { Cache } from '@/lib/storage/cache';
import { readSettings } from '@/lib/storage/settings';
import { accountSource } from './account-source';
import { knownLimit } from './call-limit';
import { keepWithHeard } from './heard-facts';

/** Until there is a playbook whose policy says it. */
const FRESH_FOR_A_QUARTER: Freshness = { defaultMs: 15 * 60_000, facets: {} };

async function freshnessOf(cache: Cache): Promise<Freshness> {
  const playbook = await cache.activePlaybook();
  return playbook.ok && playbook.value ? playbook.value.policy.freshness : FRESH_FOR_A_QUARTER;
}

/** `sourceOf` is handed in by tests alone. */
export function refreshHandler(cache: Cache, sourceOf: typeof accountSource = accountSource): Pick<Handlers, 'account.refresh'> {
  // Only spares those who waited for the same failure from repeating it; a worker that forgets it asks once more.
  const failures = new Map<string, FailedRefresh>();
  return {
    async 'account.refresh'(request, { tabId }) {
      const { salesforce } = await readSettings();
      const { ref, identity } = request;
      const source = await sourceOf({ ref, identity, tabId }, cache, salesforce.limitShare);
      if (!source.ok) return source;
      const { requested, errors, failed, limit, error } = await refreshAccount(request, {
        source: source.value,
        cache: {
          async read(key) {
            const kept = await cache.readSnapshot(key);
            return kept.ok && kept.value ? withoutHeard(kept.value) : null;
          },
          write: (snapshot) => keepWithHeard(cache, snapshot),
        },
        locks: { withLock: (name, work) => navigator.locks.request(name, work) },
        freshness: await freshnessOf(cache),
        now: Date.now,
        failures,
      });
      if (error) return { ok: false, error };
      const near = await knownLimit(ref, identity, limit);
      const told = { ...(failed ? { sources: failed } : {}), ...(near ? { limit: near } : {}) };
      return { ok: true, value: { requested, errors, ...told } };
    },
  };
}
