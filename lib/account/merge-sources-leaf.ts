import type { FacetName } from '@/lib/domain/facet-names';
import { type Claim, type Conflict, conflictOf } from './conflicts';
import type { Word } from './merge-sources';
import { ITEM_KEYS, isNameless, itemName, keyed, sameAnswer } from './merge-sources-items';

/** Who said a value, when, and where it stands there. */
export interface Provenance {
  source: string;
  fetchedAtMs: number;
  origin?: string;
}

interface Into {
  conflicts: Conflict[];
  provenance: Record<string, Provenance>;
}

type Said = Claim & { word: Word };

/** The origin that the source gave for a path, or for the part of it that it names. */
function originOf(word: Word, path: string): string | undefined {
  const origins = word.facet?.origins ?? {};
  const [leaf = ''] = path.split('.');
  return origins[path] ?? origins[leaf];
}

function settle(path: string, said: readonly Said[], into: Into): unknown {
  const [first] = said;
  if (!first) return undefined;
  const inFacet = path.slice(path.indexOf('.') + 1);
  const origin = originOf(first.word, inFacet);
  into.provenance[path] = {
    source: first.source,
    fetchedAtMs: first.fetchedAtMs,
    ...(origin === undefined ? {} : { origin }),
  };
  const differing = conflictOf(
    path,
    said.map(({ value, source, fetchedAtMs }) => ({ value, source, fetchedAtMs })),
  );
  if (differing) into.conflicts.push(differing);
  return first.value;
}

const saidOf = (word: Word, value: unknown): Said => ({ value, source: word.source, fetchedAtMs: word.fetchedAtMs, word });

type Item = Readonly<Record<string, unknown>>;

/** A nameless answer is the one of another source that was given that day with that score, and has a name. */
function withNames(groups: Map<string, Said[]>): Map<string, Said[]> {
  for (const [key, said] of [...groups]) {
    const [one] = said;
    if (!one || said.length > 1 || !isNameless(one.value as Item)) continue;
    const home = [...groups.values()].find(([first, ...rest]) => {
      if (!first || isNameless(first.value as Item) || !sameAnswer(one.value as Item, first.value as Item)) return false;
      return [first, ...rest].every(({ source }) => source !== one.source);
    });
    if (!home) continue;
    groups.delete(key);
    home.push({ ...one, value: home[0]?.value });
  }
  return groups;
}

function mergeItems(path: string, words: readonly Word[], leaf: string, into: Into): unknown[] {
  const groups = new Map<string, Said[]>();
  for (const word of words) {
    for (const [key, item] of keyed(path, word.leaves[leaf] as unknown[])) {
      groups.set(key, [...(groups.get(key) ?? []), saidOf(word, item)]);
    }
  }
  const first = words[0];
  if (first) settle(path, [saidOf(first, null)], into);
  const all = path === 'nps.responses' ? withNames(groups) : groups;
  return [...all].map(([, said]) => settle(`${path}.${itemName(said[0]?.value)}`, said, into));
}

function mergeKeys(path: string, words: readonly Word[], leaf: string, into: Into): Record<string, unknown> {
  const records = words.map((word) => [word, word.leaves[leaf] as Record<string, unknown>] as const);
  const keys = [...new Set(records.flatMap(([, record]) => Object.keys(record)))].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const said = records.flatMap(([word, record]) => (record[key] === undefined ? [] : [saidOf(word, record[key])]));
      return [key, settle(`${path}.${key}`, said, into)];
    }),
  );
}

/** One field of a facet from the words of those who are present, the first of them first. Undefined: nobody knows it. */
export function mergeLeaf(facet: FacetName, leaf: string, words: readonly Word[], into: Into): unknown {
  const path = `${facet}.${leaf}`;
  const saying = words.filter((word) => word.leaves[leaf] !== undefined);
  if (saying.length === 0) return undefined;
  if (Object.hasOwn(ITEM_KEYS, path)) return mergeItems(path, saying, leaf, into);
  if (path === 'usage.featureAdoption') return mergeKeys(path, saying, leaf, into);
  return settle(
    path,
    saying.map((word) => saidOf(word, word.leaves[leaf])),
    into,
  );
}
