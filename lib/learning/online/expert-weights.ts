/** How much of the experts' record is kept from event to event: some 2,000 events, so that another may take over. */
const MEMORY = 0.9995;

/**
 * How far each of several experts is trusted, by the log-loss of what each predicted before it saw (Bayesian averaging with a
 * fading record). The average of their probabilities is never much worse than the best of them.
 */
export class ExpertWeights {
  readonly shares: Float64Array;
  private readonly record: Float64Array;

  constructor(count: number) {
    this.record = new Float64Array(count);
    this.shares = new Float64Array(count).fill(1 / count);
  }

  /** The same record for some of the experts. */
  only(kept: readonly number[]): ExpertWeights {
    const weights = new ExpertWeights(kept.length);
    for (const [at, index] of kept.entries()) weights.record[at] = this.record[index] ?? 0;
    weights.weigh();
    return weights;
  }

  average(values: ArrayLike<number>): number {
    let sum = 0;
    for (let at = 0; at < this.shares.length; at++) sum += (this.shares[at] ?? 0) * (values[at] ?? 0);
    return sum;
  }

  /** Takes in how likely each held what came. */
  learn(probabilities: ArrayLike<number>, outcome: 0 | 1): void {
    for (let at = 0; at < this.record.length; at++) {
      const p = probabilities[at] ?? 0.5;
      this.record[at] = MEMORY * (this.record[at] ?? 0) + Math.log(Math.max(1e-9, outcome === 1 ? p : 1 - p));
    }
    this.weigh();
  }

  private weigh(): void {
    const best = Math.max(...this.record);
    let sum = 0;
    for (let at = 0; at < this.record.length; at++) {
      const share = Math.exp((this.record[at] ?? 0) - best);
      this.shares[at] = share;
      sum += share;
    }
    for (let at = 0; at < this.shares.length; at++) this.shares[at] = (this.shares[at] ?? 0) / sum;
  }
}
