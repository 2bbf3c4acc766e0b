import { basketsOf } from '@/lib/learning/affinity/baskets';
import { companionsOf } from '@/lib/learning/affinity/companions';
import { frequentItemsets } from '@/lib/learning/affinity/frequent-itemsets';
import { SIGNIFICANCE, testPairs } from '@/lib/learning/affinity/pair-significance';
import { recommenderOf } from '@/lib/learning/affinity/recommend';

export { hitRates } from '@/tests/lib/learning/affinity/hit-rate';
export { shapedBaskets } from '@/tests/lib/learning/affinity/shaped-baskets';
export { referenceItemsets } from './affinity-reference';

/** Every frequent set as `a,b,c 12`, from the ids on: the same work as the others do. */
export function itemsets(lists: readonly (readonly string[])[], minSupport: number): string[] {
  const baskets = basketsOf(lists);
  const found = frequentItemsets(baskets, { minSupport }) ?? [];
  return found.map(({ items, count }) => `${items.map((item) => baskets.catalogue[item]).join()} ${count}`);
}

/** The other parts of the work, for their times alone. */
export function significance(lists: readonly (readonly string[])[], minSupport: number): number {
  return testPairs(basketsOf(lists), { ...SIGNIFICANCE, minSupport }).pairs;
}

/** Learns, and answers for each basket. */
export function learnAndAnswer(lists: readonly (readonly string[])[], questions: number): number {
  const baskets = basketsOf(lists);
  const recommender = recommenderOf(companionsOf(baskets), []);
  let answers = 0;
  for (let b = 0; b < questions; b += 1) {
    const basket = Array.from(baskets.cells.subarray(baskets.starts[b], baskets.starts[b + 1]));
    answers += recommender.recommend(basket, 5).length;
  }
  return answers;
}
