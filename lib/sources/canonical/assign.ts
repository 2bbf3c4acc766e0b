import type { Candidate } from './weigh-candidate';

/** May two canonical fields read the same source field: never, except the same words in another role. */
type Taken = ReadonlyMap<string, Candidate>;

const pathOf = (candidate: Candidate) => candidate.field.field.path;
const total = (chosen: Iterable<Candidate>) => [...chosen].reduce((sum, { confidence }) => sum + confidence, 0);

/** Best first; the same confidence goes by name, so that the order of a source's list decides nothing. */
function order(a: Candidate, b: Candidate): number {
  return b.confidence - a.confidence || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) || (pathOf(a) < pathOf(b) ? -1 : 1);
}

/** Who is moved may move another: so many times, by the best so many of what could be. */
const LONGEST_CHAIN = 3;
const WIDEST_CHOICE = 3;

/** What would be if this candidate were taken: whoever held its source field moves to the best that is free, else moves another, or goes without. */
function moved(chosen: Taken, to: Candidate, sorted: readonly Candidate[], left = LONGEST_CHAIN): Map<string, Candidate> {
  const next = new Map(chosen);
  const holder = [...next.values()].find((other) => other.id !== to.id && pathOf(other) === pathOf(to));
  next.set(to.id, to);
  if (!holder) return next;
  next.delete(holder.id);
  const held = new Set([...next.values()].map(pathOf));
  const others = sorted.filter((candidate) => candidate.id === holder.id && pathOf(candidate) !== pathOf(to));
  const free = others.find((candidate) => !held.has(pathOf(candidate)));
  if (free) return next.set(free.id, free);
  if (left === 0) return next;
  const chains = others.slice(0, WIDEST_CHOICE).map((other) => moved(next, other, sorted, left - 1));
  // A chain that comes back to where it began took the field from the one that it was for.
  const whole = chains.filter((chain) => chain.get(to.id) === to);
  return whole.reduce((best, chain) => (total(chain.values()) > total(best.values()) ? chain : best), next);
}

/**
 * One source field for each canonical one, and none for two: the best first, then short chains of moves for as long as the sum of
 * confidences grows. Every chosen candidate is one of the given ones.
 */
export function assign(candidates: readonly Candidate[]): Candidate[] {
  const sorted = [...candidates].sort(order);
  let chosen = new Map<string, Candidate>();
  const held = new Set<string>();
  for (const candidate of sorted) {
    if (chosen.has(candidate.id) || held.has(pathOf(candidate))) continue;
    chosen.set(candidate.id, candidate);
    held.add(pathOf(candidate));
  }
  for (let round = 0; round < 20; round += 1) {
    const before = chosen;
    for (const candidate of sorted) {
      const next = moved(chosen, candidate, sorted);
      if (total(next.values()) > total(chosen.values()) + 1e-9) chosen = next;
    }
    if (chosen === before) break;
  }
  return [...chosen.values()].sort(order);
}
