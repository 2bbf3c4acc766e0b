import type { WordsMemory } from '@/lib/account/merged-source';
import { readWords } from '@/lib/account/source-words';
import { type AccountRef, cacheKeyOf, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import { z } from '@/lib/domain/z';
import type { Cache } from '@/lib/storage/cache';

const keyOf = (source: string, ref: AccountRef, identity: Identity) => `words|${source}|${cacheKeyOf(ref, identity)}`;

/** What sources said last, in the cache: it outlives the worker, and goes with the user or after a day. */
export function wordsIn(cache: Cache): WordsMemory {
  return {
    async read(source, { ref, identity }) {
      const kept = await cache.readSchema(keyOf(source, ref, identity), z.unknown());
      return kept.ok ? readWords(kept.value) : undefined;
    },
    async write(source, { ref, identity }, words) {
      await cache.writeSchema(keyOf(source, ref, identity), scopeKeyOf(ref, identity), words);
    },
  };
}

/** Forgets what one source said, of whatever account. */
export async function forgetWords(cache: Cache, source: string): Promise<void> {
  await cache.hosts.drop(`words|${source}|`);
}
