import { RunningLogistic, type SparseRow } from '../logistic/running-logistic';
import { logit, sigmoid } from '../logistic/sigmoid';
import { ExpertWeights } from '../online/expert-weights';
import type { FeatureValue } from '../online/feature-value';
import { left } from '../online/half-lives';
import type { Example, OnlineModel, Prediction } from '../online/model';
import { CellKeys, type EventCells } from './cell-keys';
import { CellStore } from './cell-store';

/** Until so many events the bins of numbers are made anew at each doubling, and all is counted anew. */
const SETTLED = 4096;
/** Tries that the wider group weighs beside a cell's own. */
const SINGLE = 4;
const PAIR = 10;
const WHOLE = [3, 12, 60];
/** How firmly the levels' weights are held to what is believed of them before any event. */
const FIRMNESS = 8;

interface Asked {
  readonly features: readonly FeatureValue[];
  readonly at: number;
  readonly cells: EventCells;
  /** For each half-life what its mixer was given. */
  readonly rows: SparseRow[];
}

/**
 * Beta cells with back-off, as events come, with forgetting. For each half-life: everybody's rate; each feature's cell, shrunk towards it;
 * each pair's, shrunk towards what the two say; their log-odds are added with weights that are learned on the way (so that features
 * that say the same are not counted twice); and the cell of the whole combination is shrunk towards that. Half-lives and
 * strengths of the last step are averaged by how well each foretold.
 */
export class OnlineCells implements OnlineModel {
  private readonly features: number;
  private readonly halfLives: readonly number[];
  private readonly weights: ExpertWeights;
  private readonly probabilities: Float64Array;
  private readonly evidence: Float64Array;
  private readonly counts: Float64Array;
  private keys: CellKeys;
  private store: CellStore;
  private mixers: RunningLogistic[];
  private waiting: { rows: SparseRow[]; outcome: 0 | 1; at: number }[] = [];
  private asked: Asked | null = null;
  private seen: Example[] | null = [];
  private count = 0;
  private now = Number.NEGATIVE_INFINITY;
  private settledAt = 0;

  constructor(features: number, halfLives: readonly number[]) {
    this.features = features;
    this.halfLives = halfLives;
    this.weights = new ExpertWeights(halfLives.length * WHOLE.length);
    this.probabilities = new Float64Array(halfLives.length * WHOLE.length);
    this.evidence = new Float64Array(halfLives.length * WHOLE.length);
    this.counts = new Float64Array(2 * halfLives.length);
    this.keys = new CellKeys([], features);
    this.store = new CellStore(halfLives);
    this.mixers = [];
  }

  /** A weight for everybody's log-odds, for each single and for each pair. */
  private mixersFor({ singles, pairs }: EventCells): RunningLogistic[] {
    const mean = Float64Array.from([0, 1, ...singles.map(() => 1 / Math.max(1, singles.length) ** 0.4), ...pairs.map(() => 0.6)]);
    const precision = new Float64Array(mean.length).fill(FIRMNESS);
    return this.halfLives.map(() => new RunningLogistic({ mean, precision }));
  }

  private ask(features: readonly FeatureValue[], at: number): Asked {
    if (this.asked?.features === features && this.asked.at === at) return this.asked;
    const now = Math.max(this.now, at);
    const { counts, halfLives } = this;
    const cells = this.keys.of(features);
    const size = 2 + cells.singles.length + cells.pairs.length;
    if (this.mixers[0]?.weights.length !== size) this.mixers = this.mixersFor(cells);
    const places = Int32Array.from({ length: size }, (_, place) => place);
    const rows = halfLives.map(() => ({ at: places, value: new Float64Array(size).fill(1, 0, 1) }));
    let place = 1;
    this.store.read('', now, counts);
    const base = halfLives.map((_, h) => ((counts[2 * h] ?? 0) + 0.5) / ((counts[2 * h + 1] ?? 0) + 1));
    for (const [h, row] of rows.entries()) row.value[1] = logit(base[h] ?? 0.5);
    for (const key of cells.singles) {
      place += 1;
      this.store.read(key, now, counts);
      for (const [h, row] of rows.entries()) {
        const rate = ((counts[2 * h] ?? 0) + SINGLE * (base[h] ?? 0.5)) / ((counts[2 * h + 1] ?? 0) + SINGLE);
        row.value[place] = logit(rate) - (row.value[1] ?? 0);
      }
    }
    for (const { key, of } of cells.pairs) {
      place += 1;
      this.store.read(key, now, counts);
      for (const [h, row] of rows.entries()) {
        const parent = (row.value[1] ?? 0) + 0.8 * ((row.value[2 + of[0]] ?? 0) + (row.value[2 + of[1]] ?? 0));
        const rate = ((counts[2 * h] ?? 0) + PAIR * sigmoid(parent)) / ((counts[2 * h + 1] ?? 0) + PAIR);
        row.value[place] = logit(rate) - parent;
      }
    }
    this.store.read(cells.whole ?? cells.singles[0] ?? '', now, counts);
    for (const [h, row] of rows.entries()) {
      const p = sigmoid(this.mixers[h]?.logOdds(row) ?? 0);
      const [wins, n] = [counts[2 * h] ?? 0, counts[2 * h + 1] ?? 0];
      for (const [w, strength] of WHOLE.entries()) {
        const index = h * WHOLE.length + w;
        this.probabilities[index] = cells.whole === null ? p : (wins + strength * p) / (n + strength);
        this.evidence[index] = n;
      }
    }
    this.asked = { features, at, cells, rows };
    return this.asked;
  }

  predict(features: readonly FeatureValue[], at: number): Prediction {
    this.ask(features, at);
    return { p: this.weights.average(this.probabilities), n: this.weights.average(this.evidence) };
  }

  learn(example: Example): void {
    const { features, outcome, at } = example;
    this.ask(features, at);
    this.weights.learn(this.probabilities, outcome);
    this.count += 1;
    this.seen?.push(example);
    if (this.seen && this.count >= 8 && Number.isInteger(Math.log2(this.count))) this.recount(this.seen);
    else this.take(example);
  }

  private take({ features, outcome, at }: Example): void {
    const { cells, rows } = this.ask(features, at);
    this.asked = null;
    if (this.now === Number.NEGATIVE_INFINITY) this.settledAt = at;
    this.now = Math.max(this.now, at);
    this.store.add('', outcome, at);
    for (const key of cells.singles) this.store.add(key, outcome, at);
    for (const { key } of cells.pairs) this.store.add(key, outcome, at);
    if (cells.whole !== null) this.store.add(cells.whole, outcome, at);
    this.waiting.push({ rows, outcome, at });
    if (this.waiting.length < Math.min(32, this.count / 16)) return;
    for (const [h, mixer] of this.mixers.entries()) {
      // Weights of levels age more slowly than the cells that they weigh.
      const halfLife = 4 * (this.halfLives[h] ?? 1);
      mixer.forget(left(this.now - this.settledAt, halfLife));
      for (const one of this.waiting) {
        const row = one.rows[h];
        if (row) mixer.learn(row, one.outcome, left(this.now - one.at, halfLife));
      }
      mixer.settle();
    }
    this.settledAt = this.now;
    this.waiting = [];
  }

  /** New bins for numbers: what was seen is counted anew under them. */
  private recount(seen: readonly Example[]): void {
    this.keys = new CellKeys(
      seen.map(({ features }) => features),
      this.features,
    );
    this.store = new CellStore(this.halfLives);
    this.mixers = [];
    this.waiting = [];
    this.asked = null;
    this.now = Number.NEGATIVE_INFINITY;
    for (const example of seen) this.take(example);
    if (this.count >= SETTLED) this.seen = null;
  }
}
