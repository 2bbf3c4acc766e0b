import type { Facets } from '@/lib/domain/account-snapshot';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import { z } from '@/lib/domain/z';
import type { AccountKeys } from '@/lib/sources/canonical/account-keys';
import type { FacetParts } from '@/lib/sources/canonical/apply-mapping';
import type { SourceAnswer } from '@/lib/sources/source';
import type { SourceFacts } from './merge-sources';

/** What one source said last of one account, kept so that a later question to another source does not lose it. */
export interface SourceWords {
  facets: Partial<Facets>;
  parts: FacetParts;
  keys: AccountKeys;
  fetchedAtMs: number;
}

const key = z.optional(z.string().check(z.maxLength(255)));

/** As it lies on the disk. Facets are held to the vocabulary when the merged account is written. */
const Kept = z.object({
  facets: z.record(z.string(), z.object({ state: z.enum(['present', 'absent', 'unknown']) })),
  parts: z.record(z.string(), z.record(z.string(), z.unknown())),
  keys: z.object({ id: key, externalId: key, domain: key, name: key }),
  fetchedAtMs: z.int(),
});

/** Words as they were kept; undefined: they are not words. */
export function readWords(kept: unknown): SourceWords | undefined {
  return z.safeParse(Kept, kept).success ? (kept as SourceWords) : undefined;
}

/** The answer's facets under the name that the source has here: a person may have set up two of one connector. */
export function namedFacets(facets: Partial<Facets>, source: string): Partial<Facets> {
  const named = Object.entries(facets).map(([name, facet]) => [name, { ...facet, source }]);
  return Object.fromEntries(named) as Partial<Facets>;
}

const picked = <T extends object>(all: T, names: readonly FacetName[]): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name as FacetName))) as Partial<T>;

/** New words over the last ones: what is said now replaces what was said before, and "unknown" replaces nothing. */
export function wordsAfter(last: SourceWords | undefined, answer: SourceAnswer, source: string, nowMs: number): SourceWords {
  const facets = namedFacets(answer.facets, source);
  const said = FACET_NAMES.filter((name) => {
    const state = facets[name]?.state;
    return state === 'present' || state === 'absent' || answer.parts?.[name] !== undefined;
  });
  const silent = FACET_NAMES.filter((name) => !said.includes(name));
  return {
    // An "unknown" stays beside the reason for it, as long as nothing else is known.
    facets: { ...facets, ...picked(last?.facets ?? {}, silent), ...picked(facets, said) },
    parts: { ...picked(last?.parts ?? {}, silent), ...picked(answer.parts ?? {}, said) },
    keys: { ...last?.keys, ...answer.keys },
    fetchedAtMs: nowMs,
  };
}

/** The words as facts for the merge: of these facets alone. */
export function factsOf(source: string, words: SourceWords, names: readonly FacetName[]): SourceFacts {
  const { facets, parts, fetchedAtMs } = words;
  return { source, fetchedAtMs, facets: picked(facets, names), parts: picked(parts, names) };
}

/** The keys that several sources say of one account; the first who says one is believed. */
export function keysIn(words: Iterable<SourceWords | undefined>): AccountKeys {
  const keys: AccountKeys = {};
  for (const one of words) {
    const profile = one?.facets.profile;
    const named = profile?.state === 'present' && profile.value.name !== undefined ? { name: profile.value.name } : {};
    Object.assign(keys, { ...named, ...one?.keys, ...keys });
  }
  return keys;
}
