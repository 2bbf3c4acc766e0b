import { cholesky, solve, solveLower } from './cholesky';
import { sigmoid } from './sigmoid';

/** A row of a design: the places of its columns that are not 0, and what stands there. */
export interface SparseRow {
  readonly at: Int32Array;
  readonly value: Float64Array;
}

/** What is believed of the weights before any event: their means, and how firmly (the ridge: 1 / variance). */
export interface WeightPrior {
  readonly mean: Float64Array;
  readonly precision: Float64Array;
}

const LONGEST_STEP = 4;

const valueAt = (list: Float64Array, at: number) => list[at] ?? 0;

/**
 * Logistic regression that learns as events come, with forgetting.
 *
 * What was seen is kept as the quadratic that Newton's method (iteratively reweighted least squares) makes of its log-likelihood:
 * `information` = Σ w p(1-p) x xᵀ and `pull` = Σ w (p(1-p) xᵀθ + y - p) x. Forgetting shrinks both, so that the weights fall back on
 * their prior and not into nothing. `settle` takes one Newton step per call; events that wait are those since the last.
 */
export class RunningLogistic {
  weights: Float64Array;
  private information: Float64Array;
  private pull: Float64Array;
  private lower: Float64Array;
  private scratch: Float64Array;
  private size: number;
  private prior: WeightPrior;
  private waiting: { row: SparseRow; outcome: number; weight: number }[] = [];

  constructor(prior: WeightPrior) {
    this.prior = prior;
    this.size = prior.mean.length;
    this.weights = Float64Array.from(prior.mean);
    this.information = new Float64Array(this.size ** 2);
    this.lower = new Float64Array(this.size ** 2);
    this.pull = new Float64Array(this.size);
    this.scratch = new Float64Array(this.size);
    this.factorise(this.information);
  }

  /** More columns: the prior begins like the one before. What was learned of the old ones stays. */
  grow(prior: WeightPrior): void {
    const { size, information, pull, weights } = this;
    this.prior = prior;
    this.size = prior.mean.length;
    this.weights = Float64Array.from(prior.mean);
    this.weights.set(weights);
    this.pull = new Float64Array(this.size);
    this.pull.set(pull);
    this.information = new Float64Array(this.size ** 2);
    for (let row = 0; row < size; row++)
      this.information.set(information.subarray(row * size, (row + 1) * size), row * this.size);
    this.lower = new Float64Array(this.size ** 2);
    this.scratch = new Float64Array(this.size);
    this.factorise(this.information);
  }

  private factorise(information: Float64Array): void {
    for (let at = 0; at < this.size; at++) {
      const place = at * this.size + at;
      information[place] = valueAt(information, place) + valueAt(this.prior.precision, at);
    }
    cholesky(information, this.size, this.lower);
    for (let at = 0; at < this.size; at++) {
      const place = at * this.size + at;
      information[place] = valueAt(information, place) - valueAt(this.prior.precision, at);
    }
  }

  /** The log-odds of a row by the weights as they stand. */
  logOdds({ at, value }: SparseRow): number {
    let sum = 0;
    for (let k = 0; k < at.length; k++) sum += (value[k] ?? 0) * (this.weights[at[k] ?? 0] ?? 0);
    return sum;
  }

  /** How uncertain those log-odds are: their variance. */
  variance({ at, value }: SparseRow): number {
    this.scratch.fill(0);
    for (let k = 0; k < at.length; k++) this.scratch[at[k] ?? 0] = value[k] ?? 0;
    solveLower(this.lower, this.size, this.scratch);
    let sum = 0;
    for (const one of this.scratch) sum += one * one;
    return sum;
  }

  /** What was learned so far counts `share` of what it did. */
  forget(share: number): void {
    if (share === 1) return;
    for (let at = 0; at < this.information.length; at++) this.information[at] = valueAt(this.information, at) * share;
    for (let at = 0; at < this.size; at++) this.pull[at] = valueAt(this.pull, at) * share;
    for (const one of this.waiting) one.weight *= share;
  }

  learn(row: SparseRow, outcome: number, weight: number): void {
    this.waiting.push({ row, outcome, weight });
  }

  /** Takes in the events that wait, with `steps` Newton steps over them. */
  settle(steps = 1): void {
    const { size, information, pull } = this;
    if (this.waiting.length === 0) return;
    const before = steps > 1 ? [information.slice(), pull.slice()] : [];
    for (let step = 0; step < steps; step++) {
      if (step > 0 && before[0] && before[1]) {
        information.set(before[0]);
        pull.set(before[1]);
      }
      for (const { row, outcome, weight } of this.waiting) {
        const { at, value } = row;
        const eta = this.logOdds(row);
        const p = sigmoid(eta);
        const curve = weight * p * (1 - p);
        const slope = curve * eta + weight * (outcome - p);
        for (let i = 0; i < at.length; i++) {
          const place = at[i] ?? 0;
          const x = value[i] ?? 0;
          const start = place * size;
          const curved = curve * x;
          pull[place] = (pull[place] ?? 0) + slope * x;
          // Only the lower half is read: columns come in rising order.
          for (let j = 0; j <= i; j++) {
            const k = start + (at[j] ?? 0);
            information[k] = (information[k] ?? 0) + curved * (value[j] ?? 0);
          }
        }
      }
      this.factorise(information);
      const from = steps > 1 ? this.weights.slice() : null;
      for (let at = 0; at < size; at++) {
        this.weights[at] = valueAt(pull, at) + valueAt(this.prior.precision, at) * valueAt(this.prior.mean, at);
      }
      solve(this.lower, size, this.weights);
      if (from) this.shorten(from);
    }
    this.waiting = [];
  }

  /** A first step far from the goal may leap over it: none moves the log-odds of an event by more than `LONGEST_STEP`. */
  private shorten(from: Float64Array): void {
    const moved = this.weights.map((weight, at) => weight - valueAt(from, at));
    let longest = 0;
    for (const { row } of this.waiting) {
      let sum = 0;
      for (let k = 0; k < row.at.length; k++) sum += (row.value[k] ?? 0) * valueAt(moved, row.at[k] ?? 0);
      longest = Math.max(longest, Math.abs(sum));
    }
    if (longest <= LONGEST_STEP) return;
    for (let at = 0; at < this.size; at++) this.weights[at] = valueAt(from, at) + (valueAt(moved, at) * LONGEST_STEP) / longest;
  }
}
