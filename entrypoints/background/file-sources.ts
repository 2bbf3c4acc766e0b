import { type AccountRef, type Identity, scopeKeyOf } from '@/lib/domain/account-ref';
import { Facets } from '@/lib/domain/account-snapshot';
import { FACET_NAMES } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import { fileSource } from '@/lib/sources/files/file-source';
import type { KeyKind } from '@/lib/sources/files/import-record';
import type { Source, SourceAnswer } from '@/lib/sources/source';
import type { Cache } from '@/lib/storage/cache';

/** The facets as the vocabulary passes them: they were written by the hundred thousand, and only by their shape. */
function passed(answer: SourceAnswer): SourceAnswer {
  const facets: Record<string, unknown> = {};
  for (const name of FACET_NAMES) {
    const facet = answer.facets[name];
    if (facet === undefined) continue;
    const parsed = z.safeParse(Facets.shape[name], facet);
    facets[name] = parsed.success ? parsed.data : { state: 'unknown', error: { kind: 'unexpected-shape', path: name } };
  }
  return { ...answer, facets: facets as SourceAnswer['facets'] };
}

/** One file as a source. Where its rows were imported by several kinds of key, the first that knows the account answers. */
function sourceOf({ imports }: Cache, source: string, kinds: readonly KeyKind[]): Source {
  const read = async (key: string) => {
    const found = await imports.readMany([key]);
    return found.ok ? { ok: true as const, value: found.value[0] } : found;
  };
  const each = kinds.map((by) => fileSource({ source, by, read }));
  return {
    id: source,
    facets: FACET_NAMES,
    fetch: async (request) => {
      let last: Awaited<ReturnType<Source['fetch']>> = { ok: false, error: { kind: 'not-found', what: 'account' } };
      for (const one of each) {
        last = await one.fetch(request);
        if (last.ok) return { ok: true, value: passed(last.value) };
      }
      return last;
    },
  };
}

/**
 * The files that this user imported for this CRM host, each as a source (`file:<name>`); none of another user's. A file by external id,
 * domain or name answers for the `key` of the request. Where the files cannot be listed there are none.
 */
export async function fileSourcesOf(
  cache: Cache,
  ref: Pick<AccountRef, 'crm' | 'tenant'>,
  identity: Identity,
): Promise<Source[]> {
  const files = await cache.imports.kinds(scopeKeyOf(ref, identity));
  if (!files.ok) return [];
  const bySource = Map.groupBy(files.value, ({ source }) => source);
  return [...bySource].map(([source, own]) =>
    sourceOf(
      cache,
      source,
      own.map(({ by }) => by),
    ),
  );
}
