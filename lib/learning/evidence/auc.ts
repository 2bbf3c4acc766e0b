import { type Interval, Z_99 } from '../interval';

/** How well scores tell the positive from the negative: the probability that a positive one stands above a negative one. */
export interface Auc extends Interval {
  readonly value: number;
  readonly positives: number;
  readonly negatives: number;
}

/** Area under the ROC curve by ranks (Mann-Whitney); equal scores count half. Null where there is only one kind. */
export function aucOf(scores: readonly number[], outcomes: readonly number[], z: number = Z_99): Auc | null {
  const order = scores.map((_, index) => index).toSorted((a, b) => (scores[a] ?? 0) - (scores[b] ?? 0));
  let ranks = 0;
  let positives = 0;
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (to < order.length && scores[order[to] ?? 0] === scores[order[from] ?? 0]) to += 1;
    for (let at = from; at < to; at++) {
      if (outcomes[order[at] ?? 0] !== 1) continue;
      // Ranks count from 1; the equal ones share their mean.
      ranks += (from + 1 + to) / 2;
      positives += 1;
    }
    from = to;
  }
  const negatives = scores.length - positives;
  if (positives === 0 || negatives === 0) return null;
  const value = (ranks - (positives * (positives + 1)) / 2) / (positives * negatives);
  return { value, positives, negatives, ...aucInterval(value, positives, negatives, z) };
}

/** The variance of an AUC that is truly `auc` (Hanley and McNeil 1982, with Newcombe's mean count for both kinds). */
function variance(auc: number, positives: number, negatives: number): number {
  const others = (positives + negatives) / 2 - 1;
  const spread = 1 + (others * (1 - auc)) / (2 - auc) + (others * auc) / (1 + auc);
  return (auc * (1 - auc) * spread) / (positives * negatives);
}

/**
 * Every AUC that what was seen does not speak against at this confidence (Newcombe 2006, method 5: a score interval like Wilson's).
 * It contains 0.5 exactly where the Mann-Whitney test finds nothing, and it is honest even where everything was told apart.
 */
export function aucInterval(auc: number, positives: number, negatives: number, z: number): Interval {
  const fits = (guess: number) => (auc - guess) ** 2 <= z * z * variance(guess, positives, negatives);
  const edge = (inside: number, outside: number): number => {
    if (fits(outside)) return outside;
    let [within, beyond] = [inside, outside];
    for (let step = 0; step < 50; step++) {
      const middle = (within + beyond) / 2;
      if (fits(middle)) within = middle;
      else beyond = middle;
    }
    return within;
  };
  return { low: edge(auc, 0), high: edge(auc, 1) };
}
