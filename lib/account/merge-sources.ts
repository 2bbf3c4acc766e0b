import { FACET_NAMES, type FacetName, type Facets } from '@/lib/domain/account-snapshot';
import type { Facet, Problem } from '@/lib/domain/facet';
import { z } from '@/lib/domain/z';
import type { FacetParts } from '@/lib/sources/canonical/apply-mapping';
import { FACET_SHAPES } from '@/lib/sources/canonical/facet-shapes';
import { type Claim, type Conflict, conflictOf } from './conflicts';
import { mergeLeaf, type Provenance } from './merge-sources-leaf';
import { inOrder, orderFor, type Precedence } from './precedence';

/** What one source says about the account. The caller has made sure that it is this account (merged-source.ts). */
export interface SourceFacts {
  source: string;
  /** When `parts` were read. */
  fetchedAtMs: number;
  facets: Partial<Facets>;
  /** What it knows of facets that are not whole without others. */
  parts?: FacetParts;
}

export interface MergedSources {
  /** The facets that any source was asked for. Fits `mergeFacets` as an answer. */
  facets: Partial<Facets>;
  /** What is known of facets that are not whole with all sources together. */
  parts: FacetParts;
  /** Where sources say different things: both values stay, with who says them since when. */
  conflicts: Conflict[];
  /** Who said each value and when, by path: `plan.seats`, `usage.metrics.storage`, `nps.responses`. */
  provenance: Record<string, Provenance>;
}

/** One source's word on one facet. */
export interface Word {
  source: string;
  fetchedAtMs: number;
  state: 'present' | 'absent' | 'unknown';
  leaves: Readonly<Record<string, unknown>>;
  facet: Facet<unknown> | undefined;
}

type Leaves = Record<string, unknown>;

function wordOf({ source, fetchedAtMs, facets, parts }: SourceFacts, name: FacetName): Word[] {
  const facet = facets[name] as Facet<unknown> | undefined;
  const part = parts?.[name];
  if (!facet && !part) return [];
  const at = facet?.fetchedAtMs ?? fetchedAtMs;
  const word = { source, fetchedAtMs: at, facet };
  if (facet?.state === 'present') return [{ ...word, state: 'present', leaves: facet.value as Leaves }];
  if (facet?.state === 'absent') return [{ ...word, state: 'absent', leaves: {} }];
  return [
    part && Object.keys(part).length > 0
      ? { ...word, state: 'present', leaves: part }
      : { ...word, state: 'unknown', leaves: {} },
  ];
}

/** The last word of each source: what it says now replaces what it said before, and its "unknown" replaces nothing. */
function lastWords(words: readonly Word[]): Word[] {
  const bySource = Map.groupBy(words, ({ source }) => source);
  return [...bySource.values()].flatMap((own) => {
    const known = own.filter(({ state }) => state !== 'unknown');
    const last = [...(known.length > 0 ? known : own)].sort(
      (a, b) => b.fetchedAtMs - a.fetchedAtMs || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1),
    )[0];
    return last ? [last] : [];
  });
}

const MOST_PROBLEMS = 50;

function problemsOf(words: readonly Word[]): { problems?: Problem[] } {
  const all = words.flatMap(({ facet }) => facet?.problems ?? []);
  const once = [...new Map(all.map((problem) => [JSON.stringify(problem), problem])).values()];
  return once.length > 0 ? { problems: once.slice(0, MOST_PROBLEMS) } : {};
}

/** Where each value of a merged facet came from; the source is named where there are several. */
function originsOf(words: readonly Word[], provenance: Readonly<Record<string, Provenance>>, name: FacetName) {
  if (words.length === 1) return words[0]?.facet?.origins ? { origins: words[0].facet.origins } : {};
  const prefix = `${name}.`;
  const own = Object.entries(provenance).filter(([path]) => path.startsWith(prefix));
  const texts = own.map(([path, { source, origin }]) => [
    path.slice(prefix.length),
    origin === undefined ? source : `${source}: ${origin}`,
  ]);
  return texts.length > 0 ? { origins: Object.fromEntries(texts) as Record<string, string> } : {};
}

function mergeFacet(
  name: FacetName,
  facts: readonly SourceFacts[],
  precedence: Precedence,
  into: MergedSources,
): Facet<unknown> | undefined {
  const all = inOrder(lastWords(facts.flatMap((one) => wordOf(one, name))), orderFor(precedence, name));
  const known = all.filter(({ state }) => state !== 'unknown');
  const [first] = known;
  if (!first) return all.find(({ facet }) => facet !== undefined)?.facet;
  const present = known.filter(({ state }) => state === 'present');
  const absent = known.filter(({ state }) => state === 'absent');
  if (present.length > 0 && absent.length > 0) {
    const claim = ({ source, fetchedAtMs, state, leaves }: Word): Claim => ({
      source,
      fetchedAtMs,
      value: state === 'absent' ? undefined : leaves,
    });
    const differing = conflictOf(name, [first, ...(first.state === 'absent' ? present : absent)].map(claim));
    if (differing) into.conflicts.push(differing);
  }
  if (first.state === 'absent') {
    into.provenance[name] = { source: first.source, fetchedAtMs: first.fetchedAtMs };
    return first.facet;
  }
  const leaves: Leaves = {};
  for (const leaf of Object.keys(FACET_SHAPES[name].shape)) {
    const merged = mergeLeaf(name, leaf, inOrder(present, orderFor(precedence, name, leaf)), into);
    if (merged !== undefined) leaves[leaf] = merged;
  }
  const used = present.filter(({ source }) =>
    Object.entries(into.provenance).some(([path, by]) => path.startsWith(`${name}.`) && by.source === source),
  );
  const by = used.length > 0 ? used : present.slice(0, 1);
  const stamp = {
    source: by[0]?.source ?? first.source,
    // As old as its oldest part: it is asked for again when that is due.
    fetchedAtMs: Math.min(...by.map(({ fetchedAtMs }) => fetchedAtMs)),
    ...originsOf(by, into.provenance, name),
    ...(by.length > 1 ? { sources: Object.fromEntries(by.map((word) => [word.source, word.fetchedAtMs])) } : {}),
    ...problemsOf(all),
  };
  const parsed = z.safeParse(FACET_SHAPES[name], leaves);
  if (parsed.success) return { state: 'present', value: parsed.data, ...stamp };
  into.parts = { ...into.parts, [name]: leaves };
  const missing = `${name}.${String(parsed.error.issues[0]?.path[0] ?? '')}`;
  return { state: 'unknown', error: { kind: 'not-found', what: missing }, ...stamp };
}

/**
 * Puts the words of several sources on one account together, by a written precedence and never by who was heard last. The order
 * of the sources does not matter, hearing one twice changes nothing, what is unknown to one never hides what another knows, and
 * a value that was not chosen stays in `conflicts`. Pure.
 */
export function mergeSources(facts: readonly SourceFacts[], precedence: Precedence): MergedSources {
  const merged: MergedSources = { facets: {}, parts: {}, conflicts: [], provenance: {} };
  const facets: Partial<Record<FacetName, unknown>> = {};
  for (const name of FACET_NAMES) {
    const facet = mergeFacet(name, facts, precedence, merged);
    if (facet) facets[name] = facet;
  }
  return { ...merged, facets: facets as Partial<Facets> };
}
