import { type Interval, wilson } from '../interval';
import { byItems, type Itemset } from './frequent-itemsets';
import { leastCount } from './least-count';
import { type Measures, measuresOf, type RuleCounts } from './measures';

/** "Who has all of A has all of C": what was counted, the measures, and the 95 % interval of the confidence. */
export interface Rule {
  readonly antecedent: readonly number[];
  readonly consequent: readonly number[];
  readonly counts: RuleCounts;
  readonly measures: Measures;
  readonly interval: Interval;
}

export interface RuleOptions {
  /** Share of A's baskets that have C too, from 0 to 1; at the border as for the support (O150). */
  readonly minConfidence: number;
  /** `one`: a single item follows; `all`: any part of the set may follow. */
  readonly consequents?: 'one' | 'all';
}

/** A rule from its sides and counts. */
export function ruleOf(antecedent: readonly number[], consequent: readonly number[], counts: RuleCounts): Rule {
  const interval = wilson(counts.both, counts.antecedent);
  return { antecedent, consequent, counts, measures: measuresOf(counts), interval };
}

/**
 * Every rule of the itemsets with enough confidence (O153), the strongest first (`rank`). The itemsets must be all the frequent
 * ones of `n` baskets: the count of each part of a set is looked up among them.
 */
export function rulesOf(itemsets: readonly Itemset[], n: number, { minConfidence, consequents = 'one' }: RuleOptions): Rule[] {
  const counts = new Map(itemsets.map(({ items, count }) => [items.join(), count]));
  const rules: Rule[] = [];
  for (const { items, count: both } of itemsets) {
    // Of a consequent that fails every larger one fails too, because its antecedent is a part and so no rarer.
    const grow = (consequent: readonly number[], from: number): void => {
      for (let next = from; next < items.length; next += 1) {
        const larger = [...consequent, items[next] as number];
        const rest = items.filter((item) => !larger.includes(item));
        const [a, c] = [counts.get(rest.join()), counts.get(larger.join())];
        if (a === undefined || c === undefined || both < leastCount(minConfidence, a)) continue;
        rules.push(ruleOf(rest, larger, { antecedent: a, consequent: c, both, n }));
        if (consequents === 'all') grow(larger, next + 1);
      }
    };
    grow([], 0);
  }
  return rules.sort(byRank);
}

/**
 * What a rule is worth, in shares of all baskets: its leverage with the lower end of the interval in the place of the confidence,
 * P(A) × (low − P(C)). So a rule ranks by what it surely adds, and neither a rare rule's lift nor a common item's confidence leads (O156).
 */
export function worthOf({ counts: { antecedent, consequent, n }, interval }: Rule): number {
  return (antecedent / n) * (interval.low - consequent / n);
}

function byRank(a: Rule, b: Rule): number {
  return worthOf(b) - worthOf(a) || byItems(a.antecedent, b.antecedent) || byItems(a.consequent, b.consequent);
}
