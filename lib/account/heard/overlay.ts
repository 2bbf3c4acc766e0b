import type { Conflict } from '@/lib/domain/conflict';
import type { Facet } from '@/lib/domain/facet';
import type { FacetName } from '@/lib/domain/facet-names';
import type { Heard } from '@/lib/domain/journal';
import { type Claim, conflictOf, formOf, sameValue } from '../conflicts';
import { ITEM_KEYS, keyed } from '../merge-sources-items';
import { formAt } from './form-at';
import { pointsOver } from './points-over';

/** One field of one answer. */
export interface Said {
  entry: Heard;
  leaf: string;
  value: unknown;
}

export interface HeardOver {
  name: FacetName;
  /** What the sources say. */
  facet: Facet<unknown>;
  words: readonly Said[];
  /** Where the sources differ in this facet. */
  conflicts: readonly Conflict[];
  /** When the sources were read last. */
  readMs: number;
}

export const SOURCE = 'rep';
type Leaves = Record<string, unknown>;

/** Whose word a field of the sources' is. */
function speaker(facet: Facet<unknown>, leaf: string): string {
  const text = facet.origins?.[leaf] ?? '';
  const several = Object.keys(facet.sources ?? {}).find((id) => text === id || text.startsWith(`${id}: `));
  return several ?? facet.source ?? SOURCE;
}

/** Does the rep's word count against a source that says otherwise? */
export function holds({ entry, leaf, value }: Said, facet: Facet<unknown>): boolean {
  if (entry.was !== undefined) return entry.was === formAt(facet, leaf, value);
  return entry.atMs > (facet.fetchedAtMs ?? 0);
}

/** One facet while words are laid over it. */
export class Overlay {
  readonly leaves: Leaves;
  readonly conflicts: Conflict[];
  readonly used: Said[] = [];
  private readonly ground: HeardOver;

  constructor(ground: HeardOver) {
    this.ground = ground;
    this.leaves = ground.facet.state === 'present' ? { ...(ground.facet.value as Leaves) } : {};
    this.conflicts = [...ground.conflicts];
  }

  /** What counts of two values; both stay where they differ. */
  private settle(path: string, leaf: string, said: Said, value: unknown, theirs: unknown): unknown {
    const { facet } = this.ground;
    const at = this.conflicts.findIndex((one) => one.path === path);
    const known = this.conflicts[at];
    const of: Claim = { value: theirs, source: speaker(facet, leaf), fetchedAtMs: facet.fetchedAtMs ?? 0 };
    const claims = known ? [known.chosen, ...known.others] : [of];
    const rep: Claim = { value, source: SOURCE, fetchedAtMs: said.entry.atMs };
    const mine = holds(said, facet);
    const conflict = conflictOf(path, mine ? [rep, ...claims] : [...claims.slice(0, 1), rep, ...claims.slice(1)]);
    if (conflict) this.conflicts.splice(at < 0 ? this.conflicts.length : at, at < 0 ? 0 : 1, conflict);
    if (mine) this.used.push(said);
    return mine ? value : theirs;
  }

  private items(said: Said, path: string): void {
    const theirs = keyed(path, (this.leaves[said.leaf] as unknown[] | undefined) ?? []);
    const found = new Map(theirs);
    for (const [key, item] of keyed(path, said.value as unknown[])) {
      const other = found.get(key);
      if (other === undefined) this.used.push(said);
      const over = path === 'usage.metrics' && other !== undefined ? pointsOver(other, item) : item;
      const differs = path === 'usage.metrics' && other !== undefined && !sameValue(over, other);
      const name = `${path}.${(item as { metricId?: string }).metricId ?? ''}`;
      found.set(key, differs ? this.settle(name, 'metrics', said, over, other) : (other ?? item));
    }
    if ((said.value as unknown[]).length === 0 && this.leaves[said.leaf] === undefined) this.used.push(said);
    this.leaves[said.leaf] = [...found.values()];
  }

  add(said: Said): void {
    const path = `${this.ground.name}.${said.leaf}`;
    if (Object.hasOwn(ITEM_KEYS, path)) {
      this.items(said, path);
      return;
    }
    if (path === 'usage.featureAdoption') {
      const theirs = (this.leaves[said.leaf] ?? {}) as Leaves;
      const mine = Object.entries(said.value as Leaves).map(([id, share]) => [
        id,
        this.one(`${path}.${id}`, said, share, theirs[id]),
      ]);
      this.leaves[said.leaf] = { ...theirs, ...Object.fromEntries(mine) };
      return;
    }
    this.leaves[said.leaf] = this.one(path, said, said.value, this.leaves[said.leaf]);
  }

  private one(path: string, said: Said, value: unknown, theirs: unknown): unknown {
    if (theirs === undefined) this.used.push(said);
    if (theirs === undefined || formOf(theirs) === formOf(value)) return value;
    return this.settle(path, said.leaf, said, value, theirs);
  }
}
