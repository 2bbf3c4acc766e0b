import type { Conflict } from '@/lib/domain/conflict';
import type { Facet } from '@/lib/domain/facet';
import { z } from '@/lib/domain/z';
import { FACET_SHAPES } from '@/lib/sources/canonical/facet-shapes';
import { type Claim, conflictOf } from '../conflicts';
import { stampOf } from './heard-stamp';
import { type HeardOver, holds, Overlay, SOURCE } from './overlay';

/** The words over what the sources say of one facet; null: nothing of it changes, or it is no whole facet with them either. */
export function mergeHeard(ground: HeardOver): { facet: Facet<unknown>; conflicts: Conflict[] } | null {
  const { name, facet, words } = ground;
  // That there is none is a source's word as well: it stands until a rep hears otherwise.
  const denied = facet.state === 'absent' && !words.some((said) => holds(said, facet) || Array.isArray(said.value));
  const overlay = new Overlay(ground);
  for (const said of words) overlay.add(said);
  const differs = (chosen: Claim, other: Claim) => conflictOf(name, [chosen, other]);
  const absent: Claim = { source: facet.source ?? SOURCE, fetchedAtMs: facet.fetchedAtMs ?? 0 };
  const [last] = words.toSorted((a, b) => b.entry.atMs - a.entry.atMs);
  const rep: Claim = { value: overlay.leaves, source: SOURCE, fetchedAtMs: last?.entry.atMs ?? 0 };
  if (denied) {
    const conflict = differs(absent, rep);
    return conflict && { facet, conflicts: [...ground.conflicts, conflict] };
  }
  if (overlay.used.length === 0)
    return overlay.conflicts.length > ground.conflicts.length ? { facet, conflicts: overlay.conflicts } : null;
  const parsed = z.safeParse(FACET_SHAPES[name], overlay.leaves);
  if (!parsed.success) return null;
  const theirs = facet.state === 'present' ? Object.keys(facet.value as object) : [];
  const lists = words.every(({ value }) => Array.isArray(value));
  const conflict = facet.state === 'absent' && !lists ? differs(rep, absent) : null;
  return {
    facet: { state: 'present', value: parsed.data, ...stampOf(ground, overlay.used, theirs) },
    conflicts: conflict ? [...overlay.conflicts, conflict] : overlay.conflicts,
  };
}
