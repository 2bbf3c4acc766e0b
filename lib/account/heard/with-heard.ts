import type { AccountSnapshot, Facets } from '@/lib/domain/account-snapshot';
import type { Conflict } from '@/lib/domain/conflict';
import type { Facet } from '@/lib/domain/facet';
import { FACET_NAMES, type FacetName } from '@/lib/domain/facet-names';
import type { Heard, JournalEntry } from '@/lib/domain/journal';
import { fieldOf } from '@/lib/sources/canonical/fields';
import { formAt } from './form-at';
import { NONE } from './heard-items';
import { type HeardGround, heardLeaves } from './heard-leaves';
import { mergeHeard } from './merge-heard';
import type { Said } from './overlay';

/** The snapshot as its sources tell it, without any word of a rep. */
export function withoutHeard(snapshot: AccountSnapshot): AccountSnapshot {
  const { beforeHeard, conflicts, ...rest } = snapshot;
  if (!beforeHeard) return snapshot;
  const touched = Object.keys(beforeHeard.facets);
  const others = (conflicts ?? []).filter(({ path }) => !touched.includes(path.split('.')[0] ?? ''));
  const all = [...others, ...beforeHeard.conflicts];
  const facets: Facets = { ...snapshot.facets, ...(beforeHeard.facets as Partial<Facets>) };
  return { ...rest, facets, ...(all.length > 0 ? { conflicts: all } : {}) };
}

/**
 * Of answers to the same question the last one counts; of loyalty, the last one of each person; of lists, all since it was said that there is
 * none.
 */
function lastOnes(entries: readonly JournalEntry[]): Heard[] {
  const heard = entries.filter((entry) => entry.kind === 'heard').toSorted((a, b) => a.atMs - b.atMs || (a.id < b.id ? -1 : 1));
  const isLast = (entry: Heard, at: number) => {
    const later = heard.slice(at + 1).filter(({ field }) => field === entry.field);
    if (fieldOf(entry.field)?.list) return !later.some(({ value }) => value === NONE);
    const ofPerson = entry.field.startsWith('nps.');
    return !later.some(({ contactId }) => !ofPerson || contactId === entry.contactId);
  };
  return heard.filter(isLast);
}

function saidOf(heard: readonly Heard[], ground: HeardGround): Map<FacetName, Said[]> {
  const said = heard.flatMap((entry) => {
    const found = heardLeaves(entry, ground);
    return found ? Object.entries(found.leaves).map(([leaf, value]) => ({ facet: found.facet, entry, leaf, value })) : [];
  });
  return Map.groupBy(said, ({ facet }) => facet);
}

/**
 * What reps heard, laid over what the sources say (S13). What no source knows is the rep's word; where a source says otherwise, the rep's word
 * counts for as long as the source says what it said when the rep heard it, and the source's as soon as it says something newer: both values
 * stay, as a conflict. The same answers over the same sources give the same snapshot, and none gives back what the sources say. Pure.
 */
export function withHeard(snapshot: AccountSnapshot, entries: readonly JournalEntry[], ground: HeardGround): AccountSnapshot {
  const base = withoutHeard(snapshot);
  const said = saidOf(lastOnes(entries), ground);
  const facets: Partial<Record<FacetName, Facet<unknown>>> = {};
  const conflicts: Conflict[] = [];
  const readMs = Math.max(0, ...FACET_NAMES.map((name) => base.facets[name].fetchedAtMs ?? 0));
  for (const [name, words] of said) {
    const own = (base.conflicts ?? []).filter(({ path }) => path.split('.')[0] === name);
    const merged = mergeHeard({ name, facet: base.facets[name] as Facet<unknown>, words, conflicts: own, readMs });
    if (!merged) continue;
    facets[name] = merged.facet;
    conflicts.push(...merged.conflicts);
  }
  const touched = Object.keys(facets) as FacetName[];
  if (touched.length === 0) return base;
  const isTouched = ({ path }: Conflict) => touched.includes(path.split('.')[0] as FacetName);
  const before = Object.fromEntries(touched.map((name) => [name, base.facets[name]])) as Partial<Facets>;
  const all = [...(base.conflicts ?? []).filter((one) => !isTouched(one)), ...conflicts];
  const { conflicts: _, ...rest } = base;
  return {
    ...rest,
    facets: { ...base.facets, ...(facets as Partial<Facets>) },
    ...(all.length > 0 ? { conflicts: all } : {}),
    beforeHeard: { facets: before, conflicts: (base.conflicts ?? []).filter(isTouched) },
  };
}

const LONGEST = 8000;

/** An answer with what the sources say of the same in this moment; where nothing is kept of the account, as it is. */
export function besideSources(entry: Heard, snapshot: AccountSnapshot | null, ground: HeardGround): Heard {
  const found = snapshot && heardLeaves(entry, ground);
  const leaf = found && Object.entries(found.leaves)[0];
  if (!snapshot || !found || !leaf) return entry;
  const was = formAt(withoutHeard(snapshot).facets[found.facet] as Facet<unknown>, leaf[0], leaf[1]);
  return was.length <= LONGEST ? { ...entry, was } : entry;
}
