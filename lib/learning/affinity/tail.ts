/** Logarithm of x! for a whole number, by a table and, beyond it, by Stirling's series (error under 1e-15 there). */
export function logFactorial(x: number): number {
  const known = TABLE[x];
  if (known !== undefined) return known;
  const z = x + 1;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TAU + 1 / (12 * z) - 1 / (360 * z ** 3) + 1 / (1260 * z ** 5);
}

const HALF_LOG_TAU = 0.5 * Math.log(2 * Math.PI);
const TABLE: readonly number[] = Array.from({ length: 257 }).reduce<number[]>((table, _, x) => {
  table.push(x === 0 ? 0 : (table[x - 1] ?? 0) + Math.log(x));
  return table;
}, []);

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/**
 * Fisher's exact test, one-sided: the chance that of `n` baskets, `a` with A and `c` with C, at least `both` have both, where the
 * two have nothing to do with each other (hypergeometric tail). Whole numbers; `a` and `c` at most `n`.
 */
export function fisherTail(both: number, a: number, c: number, n: number): number {
  const [lowest, highest] = [Math.max(0, a + c - n), Math.min(a, c)];
  if (both <= lowest) return 1;
  if (both > highest) return 0;
  let term = Math.exp(logChoose(a, both) + logChoose(n - a, c - both) - logChoose(n, c));
  let sum = term;
  for (let k = both; k < highest; k += 1) {
    const ratio = ((a - k) * (c - k)) / ((k + 1) * (n - a - c + k + 1));
    term *= ratio;
    sum += term;
    // Past the peak the terms fall ever faster; what is left is less than the last digit.
    if (ratio < 0.5 && term < sum * 1e-17) break;
  }
  return Math.min(1, sum);
}
