import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { basketsOf } from '@/lib/learning/affinity/baskets';
import { companionsOf } from '@/lib/learning/affinity/companions';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { shuffle } from '@/lib/learning/affinity/null-baskets';
import { recommenderOf } from '@/lib/learning/affinity/recommend';
import { rulesOf } from '@/lib/learning/affinity/rules';
import { at } from './at';

export interface HitRates {
  /** How many questions: each item of each held-out basket of two or more, left out once. */
  questions: number;
  ours: number;
  /** The same by how frequent items are alone. */
  popularity: number;
}

/** Learns from four fifths of the baskets, and asks of the last fifth for each item that is left out whether it is among the `top`. */
export function hitRates(lists: readonly (readonly string[])[], top: number, seed: number): HitRates {
  const order = Uint32Array.from(lists.keys());
  shuffle(order, xoroshiro128plus(seed));
  const cut = Math.floor(lists.length / 5);
  const pick = (from: number, to?: number) => Array.from(order.subarray(from, to), (b) => lists[b] ?? []);
  const baskets = basketsOf(pick(cut));
  const rules = rulesOf(frequentItemsets(baskets, { minSupport: 0.01 }) ?? [], baskets.n, { minConfidence: 0.2 });
  const recommender = recommenderOf(companionsOf(baskets), rules);
  const numbers = new Map(baskets.catalogue.map((id, item) => [id, item]));
  const popular = [...baskets.catalogue.keys()].sort((a, b) => at(baskets.counts, b) - at(baskets.counts, a) || a - b);
  const hits = { questions: 0, ours: 0, popularity: 0 };
  for (const list of pick(0, cut)) {
    const items = [...new Set(list)].flatMap((id) => numbers.get(id) ?? []);
    for (const left of items.length > 1 ? items : []) {
      const rest = items.filter((item) => item !== left);
      hits.questions += 1;
      if (recommender.recommend(rest, top).some(({ item }) => item === left)) hits.ours += 1;
      if (
        popular
          .filter((item) => !rest.includes(item))
          .slice(0, top)
          .includes(left)
      )
        hits.popularity += 1;
    }
  }
  return { questions: hits.questions, ours: hits.ours / hits.questions, popularity: hits.popularity / hits.questions };
}
