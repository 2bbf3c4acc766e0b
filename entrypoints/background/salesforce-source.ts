import type { AccountRef, Identity } from '@/lib/domain/account-ref';
import { scopeKeyOf } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import { renewingSource } from '@/lib/sources/renewing-source';
import { createSalesforceSource, type SalesforceSourceOptions } from '@/lib/sources/salesforce/salesforce-source';
import type { SourceMemory } from '@/lib/sources/salesforce/source-memory';
import type { Tokens } from '@/lib/sources/salesforce/tokens';
import type { Source } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';
import { pausingSource } from './org-pauses';
import { salesforceId, salesforceMap } from './salesforce-map';
import { findTokens, http, renewTokens } from './salesforce-tokens';
import { watchedSource } from './source-state';

/** The source's memory in the cache; its keys are `<what>|<scope>`, and a scope's rows go when the user does. */
function memoryIn(cache: Cache): SourceMemory {
  return {
    async get(key) {
      const kept = await cache.readSchema(key, z.unknown());
      return kept.ok ? kept.value : undefined;
    },
    async set(key, value) {
      await cache.writeSchema(key, key.slice(key.indexOf('|') + 1), value);
    },
  };
}

/** What the source needs to be asked, as the worker has it. */
export async function salesforceOptions(
  { tenant }: Pick<AccountRef, 'tenant'>,
  token: Tokens,
  cache: Cache,
  limitShare?: number,
): Promise<SalesforceSourceOptions> {
  return {
    http,
    token,
    schemaCache: memoryIn(cache),
    fieldMap: (await salesforceMap(tenant)).map,
    ...(limitShare === undefined ? {} : { limitShare }),
    random: Math.random,
    online: () => navigator.onLine,
  };
}

/**
 * Salesforce as a source, for the user who looks at the page, with what the worker adds: the connection that belongs to both, one renewal of a
 * token that ended, and peace for an organisation that asked for it. Undefined: nobody is connected.
 */
export async function salesforceSource(
  ref: AccountRef,
  identity: Identity,
  cache: Cache,
  limitShare?: number,
): Promise<Source | undefined> {
  const found = await findTokens(ref, identity);
  if (!found) return undefined;
  const options = await salesforceOptions(ref, found, cache, limitShare);
  const sourceFor = (token: Tokens) => createSalesforceSource({ ...options, token });
  const renewing = renewingSource(sourceFor(found), async () => {
    const renewed = await renewTokens(ref, found);
    return renewed.ok ? { ok: true, value: sourceFor(renewed.value) } : renewed;
  });
  const pausing = pausingSource(renewing, scopeKeyOf(ref, { ...identity, userId: '*' }));
  return watchedSource(pausing, salesforceId(ref.tenant));
}
