/** Counts of a rule "who has A has C": baskets with A, with C, with both, and all. */
export interface RuleCounts {
  readonly antecedent: number;
  readonly consequent: number;
  readonly both: number;
  readonly n: number;
}

/** Measures of practice 8. One is never enough: rare rules show a high lift, common items a high confidence. */
export interface Measures {
  /** P(A and C). */
  readonly support: number;
  /** P(C given A). */
  readonly confidence: number;
  /** Confidence over P(C): 1 says that A tells nothing of C. */
  readonly lift: number;
  /** P(A and C) less what chance alone would give. */
  readonly leverage: number;
  /** How much rarer A without C is than by chance: infinite where A never is without C, 1 where every basket has C. */
  readonly conviction: number;
  /** Both over the geometric mean of each. */
  readonly cosine: number;
}

/** The measures of a rule whose two sides both occur (O152). Each is made from whole counts in one division, so that nothing adds up. */
export function measuresOf({ antecedent, consequent, both, n }: RuleCounts): Measures {
  const misses = antecedent - both;
  return {
    support: both / n,
    confidence: both / antecedent,
    lift: (both * n) / (antecedent * consequent),
    leverage: (both * n - antecedent * consequent) / (n * n),
    conviction: consequent === n ? 1 : (antecedent * (n - consequent)) / (n * misses),
    cosine: both / Math.sqrt(antecedent * consequent),
  };
}
