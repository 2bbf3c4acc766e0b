import type { Judged } from './judge';

/** Recovery whose value cannot be told ranks below everything that has one, but still counts. */
const NO_SCORE = -1;

/** Survivors, best first: by score, ties to the lower offer id (practice 2). */
export function rankSurvivors(judged: readonly Judged[]): Judged[] {
  const score = (one: Judged) => one.priority?.score ?? NO_SCORE;
  return judged
    .filter((one) => one.code === 'MATCH')
    .toSorted((a, b) => score(b) - score(a) || (a.offer.id < b.offer.id ? -1 : a.offer.id > b.offer.id ? 1 : 0));
}
