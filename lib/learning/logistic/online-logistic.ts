import { ExpertWeights } from '../online/expert-weights';
import type { FeatureValue } from '../online/feature-value';
import { left } from '../online/half-lives';
import type { Example, OnlineModel, Prediction } from '../online/model';
import { Design } from './design';
import { RunningLogistic, type SparseRow, type WeightPrior } from './running-logistic';
import { sigmoid } from './sigmoid';

/** Until so many events the columns are made anew at each doubling, and the model is fitted anew on all of them. */
const SETTLED = 4096;
const FIRST_FIT = 8;
const STEPS = 6;
/** An expert with less than this share of the trust is worked on in every `SELDOM`th block only. */
const LITTLE_TRUST = 0.01;
const SELDOM = 4;
/** Strengths of the ridge that are tried side by side. */
const RIDGES = [1, 8];

interface Expert {
  readonly halfLife: number;
  readonly ridge: number;
  readonly regression: RunningLogistic;
  n: number;
}

/**
 * The risk model as events come: ridge logistic regression that is refitted at growing intervals, with forgetting. One expert for each
 * half-life and strength of the ridge; their probabilities are averaged by how well each foretold. An uncertain answer is drawn
 * towards a half by the variance of its log-odds (MacKay 1992).
 */
export class OnlineLogistic implements OnlineModel {
  private design: Design;
  private experts: Expert[];
  private weights: ExpertWeights;
  private readonly features: number;
  private seen: Example[] | null = [];
  private waiting: { row: SparseRow; outcome: 0 | 1; at: number }[] = [];
  private count = 0;
  private asked: { features: readonly FeatureValue[]; at: number; row: SparseRow } | null = null;
  private settledAt = 0;
  private blocks = 0;
  private now = Number.NEGATIVE_INFINITY;
  private probabilities: Float64Array;
  private evidence: Float64Array;

  constructor(features: number, halfLives: readonly number[]) {
    this.features = features;
    this.design = new Design([], features);
    this.experts = halfLives.flatMap((halfLife) =>
      RIDGES.map((ridge) => ({ halfLife, ridge, regression: new RunningLogistic(this.prior(ridge)), n: 0 })),
    );
    this.weights = new ExpertWeights(this.experts.length);
    this.probabilities = new Float64Array(this.experts.length);
    this.evidence = new Float64Array(this.experts.length);
  }

  private prior(ridge: number): WeightPrior {
    const precision = Float64Array.from(this.design.ridge, (one, at) => (at === 0 ? one : one * ridge));
    return { mean: new Float64Array(precision.length), precision };
  }

  /** The row of some features, asked of every expert; learning what was just foretold asks no second time. */
  private ask(features: readonly FeatureValue[], at: number): SparseRow {
    if (this.asked?.features === features && this.asked.at === at) return this.asked.row;
    const row = this.design.row(features);
    this.asked = { features, at, row };
    const size = this.design.ridge.length;
    const time = Math.max(0, at - Math.max(this.now, this.settledAt));
    for (const [index, { regression, n, halfLife }] of this.experts.entries()) {
      const eta = regression.logOdds(row);
      // With many events for each column the variance is next to nothing and not worth its price.
      const variance = n < 10 * size && this.isTrusted(index) ? regression.variance(row) : 0;
      this.probabilities[index] = sigmoid(eta / Math.sqrt(1 + (Math.PI * variance) / 8));
      this.evidence[index] = n * left(time, halfLife);
    }
    return row;
  }

  predict(features: readonly FeatureValue[], at: number): Prediction {
    this.ask(features, at);
    return { p: this.weights.average(this.probabilities), n: this.weights.average(this.evidence) };
  }

  learn(example: Example): void {
    const { features, outcome, at } = example;
    const row = this.ask(features, at);
    this.asked = null;
    this.weights.learn(this.probabilities, outcome);
    const now = Math.max(this.now, at);
    for (const expert of this.experts) {
      const time = this.now === Number.NEGATIVE_INFINITY ? 0 : now - this.now;
      expert.n = expert.n * left(time, expert.halfLife) + left(now - at, expert.halfLife);
    }
    if (this.count === 0) this.settledAt = now;
    this.now = now;
    this.count += 1;
    this.waiting.push({ row, outcome, at });
    this.seen?.push(example);
    if (this.seen && this.count >= FIRST_FIT && Number.isInteger(Math.log2(this.count))) this.refit(this.seen);
    else {
      if (this.design.notice(features)) for (const { regression, ridge } of this.experts) regression.grow(this.prior(ridge));
      if (this.waiting.length >= Math.min(0.75 * this.design.ridge.length + 8, this.count / 12)) this.settle(1);
    }
  }

  private isTrusted(expert: number): boolean {
    return (this.weights.shares[expert] ?? 0) > LITTLE_TRUST;
  }

  private settle(steps: number): void {
    this.blocks += 1;
    for (const [index, { regression, halfLife }] of this.experts.entries()) {
      regression.forget(left(this.now - this.settledAt, halfLife));
      for (const { row, outcome, at } of this.waiting) regression.learn(row, outcome, left(this.now - at, halfLife));
      if (steps > 1 || this.isTrusted(index) || this.blocks % SELDOM === 0) regression.settle(steps);
    }
    this.settledAt = this.now;
    this.waiting = [];
  }

  private refit(seen: readonly Example[]): void {
    this.design = new Design(
      seen.map(({ features }) => features),
      this.features,
    );
    this.experts = this.experts.map((expert) => ({ ...expert, regression: new RunningLogistic(this.prior(expert.ridge)) }));
    this.waiting = seen.map(({ features, outcome, at }) => ({ row: this.design.row(features), outcome, at }));
    this.settle(STEPS);
    if (this.count < SETTLED) return;
    this.seen = null;
    this.keepBetterRidges();
  }

  /** From now on each half-life goes on with the ridge that foretold better: half the work. */
  private keepBetterRidges(): void {
    const { shares } = this.weights;
    const kept = this.experts.flatMap((expert, index) => {
      const rival = this.experts.findIndex((other, at) => at !== index && other.halfLife === expert.halfLife);
      const [own, others] = [shares[index] ?? 0, shares[rival] ?? -1];
      return own > others || (own === others && index < rival) ? [index] : [];
    });
    this.experts = this.experts.filter((_, index) => kept.includes(index));
    this.weights = this.weights.only(kept);
    this.probabilities = new Float64Array(kept.length);
    this.evidence = new Float64Array(kept.length);
  }
}
