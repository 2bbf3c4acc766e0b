export const AFFINITY_HELP = `Finds what is owned together, and what to offer beside what is owned.

  npm run affinity -- --baskets FILE.csv [--min-support S] [--min-confidence C] [--json]
  npm run affinity -- --baskets FILE.csv --query FILE.csv [--top K]

  --baskets FILE        one basket a line, no header, items parted by commas, blanks around an item dropped; a blank line is
                        an empty basket; "-" reads standard input
  --min-support S       share of the baskets that a set of items must be in, above 0 (0.01)
  --min-confidence C    share of the baskets with A that must have C too, 0 to 1 (0.2)
  --max-size N          the most items of a set
  --consequents one|all what may follow in a rule: one item, or any part of a set (one)
  --json                print counts, itemsets, and rules with all measures and their significance as JSON

Recommendations
  --query FILE          baskets as above; one JSON answer a line, in their order, an empty line answered too
  --top K               answers for each (5)

What may be shown (shown, missed)
  --min-antecedent N    baskets with A (20)
  --min-both N          baskets with A and C (5)
  --min-lift L          (1.2)
  --any-interval        also where the 95 % interval of the confidence contains P(C)

Significance of pairs, against random baskets of the same sizes and item counts
  --samples N           random baskets; 0 tests nothing (199)
  --trades N            trades of each basket between two samples (3)
  --seed N              (1)
  --correction bh|holm  for the number of pairs: bh bounds the share of chance among those called significant, holm the
                        chance of even one (bh)
  --p-value tail|count  Fisher's one-sided tail at the random baskets' mean, or the share of them alone, which is never
                        below 1 / (1 + samples) (tail)
  --alpha A             level of the corrected p-value (0.05)
  --help                print this

Exit code 0: answered. 2: an option or a file is wrong; each line on standard error names the place.
`;
