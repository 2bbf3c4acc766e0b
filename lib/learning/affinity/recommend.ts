import type { Companions } from './companions';
import { pairAt } from './pair-counts';
import { type Rule, ruleOf, worthOf } from './rules';

/** Something to offer beside what a basket holds. */
export interface Recommendation {
  readonly item: number;
  /** By which it is ranked: `base` and the `parts` added up. No probability, and not shown as one. */
  readonly score: number;
  readonly base: number;
  /** What each item of the basket adds or takes away, the strongest first. */
  readonly parts: readonly { readonly item: number; readonly part: number }[];
  /** `rule`: a mined rule speaks for it; `pair`: only an item of the basket, below the thresholds; `popularity`: nothing in the basket. */
  readonly basis: 'rule' | 'pair' | 'popularity';
  /** The rule that speaks most surely for it: counts, confidence with interval, lift. */
  readonly evidence?: Rule;
}

export interface Recommender {
  /** The `top` best items that the basket does not hold, fewer only where there are no more (O161 to O163). Items by number. */
  recommend(basket: readonly number[], top: number): Recommendation[];
}

/** Ranks by the companions and shows for each what the mined rules know of it. */
export function recommenderOf(companions: Companions, rules: readonly Rule[]): Recommender {
  const { catalogue, counts, n } = companions.baskets;
  const byConsequent = new Map<number, Rule[]>();
  for (const rule of rules) {
    const [item, more] = rule.consequent;
    if (item === undefined || more !== undefined) continue;
    const others = byConsequent.get(item);
    if (others) others.push(rule);
    else byConsequent.set(item, [rule]);
  }
  return {
    recommend(basket, top) {
      const owned = new Set(basket);
      const weighed = [...owned].filter((item) => (companions.index.places[item] as number) >= 0).sort((a, b) => a - b);
      // Nothing known of the basket: then what most have is all there is to say.
      const baseOf = weighed.length === 0 ? (item: number) => (counts[item] as number) / n : companions.base;
      const scored = [...catalogue.keys()]
        .filter((item) => !owned.has(item))
        .map((item) => ({ item, score: rounded(weighed.reduce((sum, one) => sum + companions.weight(one, item), baseOf(item))) }))
        .sort((a, b) => b.score - a.score || a.item - b.item);
      return scored.slice(0, top).map(({ item, score }) => {
        const parts = weighed
          .map((one) => ({ item: one, part: companions.weight(one, item) }))
          .sort((a, b) => b.part - a.part || a.item - b.item);
        return { item, score, base: baseOf(item), parts, ...evidenceFor(item, owned, weighed) };
      });
    },
  };

  function evidenceFor(item: number, owned: ReadonlySet<number>, weighed: readonly number[]) {
    const mined = (byConsequent.get(item) ?? []).filter(({ antecedent }) => antecedent.every((one) => owned.has(one)));
    if (mined.length > 0) return { basis: 'rule', evidence: mined.reduce(surer) } as const;
    const pairs = weighed.flatMap((one) => pairRule(one, item) ?? []);
    if (pairs.length > 0) return { basis: 'pair', evidence: pairs.reduce(surer) } as const;
    return { basis: 'popularity' } as const;
  }

  function pairRule(one: number, item: number): Rule | undefined {
    const [a, c] = [companions.index.places[one] as number, companions.index.places[item] as number];
    const both = c < 0 ? 0 : (companions.together[pairAt(a, c)] as number);
    if (both === 0) return undefined;
    return ruleOf([one], [item], { antecedent: counts[one] as number, consequent: counts[item] as number, both, n });
  }
}

/** Equal on paper is equal here: the last bits of a sum are no reason to put one item before another. */
const rounded = (score: number): number => Math.round(score * 1e12) / 1e12;

/** Of two rules for the same item the one whose confidence lies surely higher; then the one that is worth more, then the first. */
function surer(a: Rule, b: Rule): Rule {
  return (b.interval.low - a.interval.low || worthOf(b) - worthOf(a)) > 0 ? b : a;
}
