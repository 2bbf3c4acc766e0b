import type { Baskets } from '@/lib/learning/affinity/baskets';
import { type Floors, floorsMissed } from '@/lib/learning/affinity/floors';
import type { Itemset } from '@/lib/learning/affinity/frequent-itemsets';
import type { PairSignificance, PairTests } from '@/lib/learning/affinity/pair-significance';
import { type Rule, worthOf } from '@/lib/learning/affinity/rules';
import type { AffinityOptions } from './affinity-options';

export interface Mined {
  readonly baskets: Baskets;
  readonly itemsets: readonly Itemset[];
  readonly rules: readonly Rule[];
  /** Undefined where nothing was to be tested. */
  readonly tests: PairTests | undefined;
}

/** JSON knows no infinity: null, and a note that says why. */
function convictionJson(conviction: number) {
  return Number.isFinite(conviction)
    ? { conviction }
    : { conviction: null, convictionNote: 'infinite: no basket has the antecedent without the consequent' };
}

/** A rule by the ids of its items: counts, every measure, interval, and which floors it misses. */
export function ruleJson(rule: Rule, { catalogue }: Baskets, floors: Floors) {
  const { counts, measures, interval } = rule;
  const missed = floorsMissed(rule, floors);
  return {
    antecedent: rule.antecedent.map((item) => catalogue[item]),
    consequent: rule.consequent.map((item) => catalogue[item]),
    counts,
    ...measures,
    ...convictionJson(measures.conviction),
    confidenceInterval: interval,
    worth: worthOf(rule),
    shown: missed.length === 0,
    missed,
  };
}

/** The test of a rule of two items; of larger ones it says that they are not tested. */
export function significanceOf({ antecedent, consequent }: Rule, tests: PairTests | undefined): PairSignificance | undefined {
  const [a, c, more] = [...antecedent, ...consequent];
  return a === undefined || c === undefined || more !== undefined ? undefined : tests?.of(a, c);
}

function significanceJson(rule: Rule, tests: PairTests | undefined, alpha: number) {
  const test = significanceOf(rule, tests);
  if (test !== undefined) return { significance: { ...test, significant: test.pCorrected <= alpha } };
  return { significance: null, significanceNote: tests === undefined ? 'not tested' : 'pairs alone are tested' };
}

const CONTROLS = {
  bh: 'false discovery rate: the expected share of chance among the pairs called significant',
  holm: 'family-wise error rate: the chance that even one pair called significant is chance',
};

/** Everything found, as one JSON document. */
export function affinityJson(
  { baskets, itemsets, rules, tests }: Mined,
  { floors, significance, alpha, ...options }: AffinityOptions,
) {
  const written = rules.map((rule) => ({ ...ruleJson(rule, baskets, floors), ...significanceJson(rule, tests, alpha) }));
  const { samples, trades, seed, correction, pValue, minSupport } = significance;
  const least = 1 / (1 + samples);
  return {
    counts: {
      baskets: baskets.n,
      emptyBaskets: emptyOf(baskets),
      items: baskets.catalogue.length,
      itemsets: itemsets.length,
      rules: rules.length,
      shown: written.filter(({ shown }) => shown).length,
      significant: written.filter((rule) => rule.significance?.significant).length,
    },
    thresholds: { minSupport, minConfidence: options.minConfidence, consequents: options.consequents, floors },
    significance:
      tests === undefined
        ? null
        : {
            null: 'baskets of the same sizes and items of the same counts, by trades between pairs of baskets',
            ...{ pairs: tests.pairs, samples, trades, seed, pValue, alpha, correction, controls: CONTROLS[correction] },
            // By counting alone nothing can be rarer than this, however strong it is.
            leastCount: least,
            pairsToBeAtLeastCount: correction === 'bh' ? Math.ceil((least * tests.pairs) / alpha) : null,
          },
    itemsets: itemsets.map(({ items, count }) => ({
      items: items.map((item) => baskets.catalogue[item]),
      count,
      support: count / baskets.n,
    })),
    rules: written,
  };
}

function emptyOf({ starts, n }: Baskets): number {
  let empty = 0;
  for (let b = 0; b < n; b += 1) if (starts[b] === starts[b + 1]) empty += 1;
  return empty;
}
