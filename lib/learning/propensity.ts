import type { Learned, PropensityCell } from '@/lib/domain/learned';

/** A Beta prior: `a` wins and `b` losses believed in before any outcome. */
export interface BetaPrior {
  readonly a: number;
  readonly b: number;
}

/**
 * The probability of a yes: (a + wins) / (a + b + n), the mean of the Beta posterior (practice 3). Prior 3/7 and 4 of 10 → 0.35;
 * nothing seen → 0.30.
 */
export function propensityOf({ a, b }: BetaPrior, cell: Pick<PropensityCell, 'wins' | 'n'> | null): number {
  return (a + (cell?.wins ?? 0)) / (a + b + (cell?.n ?? 0));
}

/** One search for each `Learned`, not for each account. */
const indexes = new WeakMap<Learned, Map<string, PropensityCell>>();

function indexOf(learned: Learned): Map<string, PropensityCell> {
  let index = indexes.get(learned);
  if (index === undefined) {
    index = new Map(learned.cells.map((cell) => [`${cell.offerId}\n${cell.segment}`, cell]));
    indexes.set(learned, index);
  }
  return index;
}

/** A part's own counts, and beside them those of the rest of the whole, which together weigh at most `weight` tries. */
function pooled(part: PropensityCell, whole: PropensityCell, weight: number): PropensityCell {
  const rest = Math.max(0, whole.n - part.n);
  const share = rest > weight ? weight / rest : 1;
  const wins = Math.min(rest, Math.max(0, whole.wins - part.wins));
  return { ...part, wins: part.wins + wins * share, n: part.n + rest * share };
}

/**
 * What the team's outcomes say of one offer in one segment, or null where there are none.
 *
 * From everybody down to the segment, trait by trait: a group with at least `floor` answers speaks for itself, with everybody else
 * of the wider group beside it at the weight of at most `floor` tries (partial pooling with a power prior, Ibrahim and Chen 2000);
 * a group with fewer answers is not told apart from the wider one. `segment` and `answers` of the result are those of the group
 * that spoke.
 */
export function cellFor(learned: Learned | undefined, offerId: string, segment: string, floor: number): PropensityCell | null {
  if (learned === undefined) return null;
  const index = indexOf(learned);
  // `*` is `EVERYBODY`, written out: the vocabulary would bring its schemas along.
  let found = index.get(`${offerId}\n*`) ?? null;
  let path = '';
  for (const trait of segment.split('|')) {
    path = path === '' ? trait : `${path}|${trait}`;
    const own = index.get(`${offerId}\n${path}`);
    if (own && path !== '*' && own.answers >= floor) found = found ? pooled(own, found, floor) : own;
  }
  return found;
}
